/**
 * Runs programs by a schedule: their JVM, and the protocol between it and the app. Start with {@link
 * classroom.run.schedule.ScheduledRun}. Called by {@code console} and {@code window}, on any thread but the event
 * thread.
 */
package classroom.run.schedule;
