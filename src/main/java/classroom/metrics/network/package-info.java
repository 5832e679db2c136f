/** Metrics of the lesson {@code network}: what the queue saw, from its result lines. */
package classroom.metrics.network;
