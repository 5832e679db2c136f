/**
 * Swing pictures that play what a run did: the hosted panel and its heartbeat, the lanes of threads, the boxes of processes, the account
 * and its histogram. Called by {@code window}, on the event thread.
 */
package classroom.stage;
