/** Metrics of the lesson {@code loop}: answers in a second, response times, threads and memory of the servers. */
package classroom.metrics.loop;
