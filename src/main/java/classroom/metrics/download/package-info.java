/** Metrics of the lesson {@code download}: which files there are, who downloads them, from when until when. */
package classroom.metrics.download;
