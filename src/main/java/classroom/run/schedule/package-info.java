/**
 * Runs programs whose threads the app schedules: each in a JVM of its own, which {@link
 * classroom.run.schedule.ScheduledRun} starts and gives commands. {@code console} and {@code window} call it, on any
 * thread but the event thread.
 */
package classroom.run.schedule;
