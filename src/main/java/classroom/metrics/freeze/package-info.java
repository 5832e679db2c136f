/** Metrics of the lesson {@code freeze}: how long the event thread and other threads slept. */
package classroom.metrics.freeze;
