/**
 * Programs that are run by a schedule: their own JVM, what the app says to it and hears from it. Start at {@link
 * classroom.run.schedule.ScheduledRun}. {@code console} and {@code window} call it, on any thread but the event thread.
 */
package classroom.run.schedule;
