/**
 * Swing pictures that play what a run did: the hosted panel and its heartbeat. Called by {@code window}.
 */
package classroom.stage;
