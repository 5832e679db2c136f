/** Races and other mistakes in the traces of real programs, those of the gallery among them. */
package classroom.race;
