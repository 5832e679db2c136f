/** Tests of finding races and other mistakes in traces of real programs, including those of the gallery. */
package classroom.race;
