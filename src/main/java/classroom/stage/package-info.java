/**
 * Swing pictures that play what a run did: the hosted panel and its heartbeat, and {@link classroom.stage.Lanes}, the threads
 * of one or two runs on one clock. Called by {@code window}, on the event thread.
 */
package classroom.stage;
