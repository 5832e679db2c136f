/** Metrics of the lesson {@code bank}: who read and wrote the balance when, which deposits were lost, and to whom. */
package classroom.metrics.bank;
