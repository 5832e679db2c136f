/** Metrics of the lesson {@code pingpong}: how often each word was printed. */
package classroom.metrics.pingpong;
