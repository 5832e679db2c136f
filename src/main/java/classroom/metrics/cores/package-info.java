/** Metrics of the lesson {@code cores}: the processor time that each thread and the whole process got. */
package classroom.metrics.cores;
