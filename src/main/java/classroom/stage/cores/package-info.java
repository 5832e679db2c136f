/** The stage of the lesson {@code cores}: a meter for each thread and for each core. */
package classroom.stage.cores;
