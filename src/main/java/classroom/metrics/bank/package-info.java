/** Metrics of the lesson {@code bank}: accesses to the balance, and lost deposits. */
package classroom.metrics.bank;
