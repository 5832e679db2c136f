/** Metrics of the lesson {@code sum}: the times of creating and adding the list, speed-ups, and Amdahl's law. */
package classroom.metrics.sum;
