/** Metrics of the lesson {@code download}: the files, the downloading threads and the times. */
package classroom.metrics.download;
