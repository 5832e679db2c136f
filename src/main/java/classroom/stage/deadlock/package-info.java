/** The stage of the lesson {@code deadlock}: two threads, two locks, and who holds and wants which. */
package classroom.stage.deadlock;
