/**
 * Swing pictures that play what a run did: the hosted panel and its heartbeat, the lanes, the console, and the stages of the lessons.
 * Called by {@code window}.
 */
package classroom.stage;
