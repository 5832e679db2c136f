/** Metrics of the lesson {@code sum}: the times of making and adding, speed-ups, and Amdahl's law. */
package classroom.metrics.sum;
