/**
<<<<<<< HEAD
 * Swing pictures that play what a run did: the hosted panel and its heartbeat, the lanes of threads, the boxes of processes, the account
 * and its histogram. Called by {@code window}.
=======
 * Swing pictures that play what a run did: the hosted panel and its heartbeat, and {@link classroom.stage.Lanes}, the threads
 * of one or two runs on one clock. Called by {@code window}, on the event thread.
>>>>>>> wip-lanes
 */
package classroom.stage;
