/** Metrics of the lesson {@code process}: trees of processes, traffic through pipes, and the work of a pool. */
package classroom.metrics.process;
