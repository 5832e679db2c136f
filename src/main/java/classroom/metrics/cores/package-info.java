/** Metrics of the lesson {@code cores}: the CPU time of each thread and of the whole process. */
package classroom.metrics.cores;
