/** Metrics of the lesson {@code loop}: answers a second, their times, threads and memory of the servers. */
package classroom.metrics.loop;
