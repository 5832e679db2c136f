/**
 * Decides, inside a program's JVM, which of its threads goes on at each visible step, so that every order can be tried. The woven
 * copy calls {@link classroom.schedule.Schedule}; {@link classroom.schedule.ScheduleController} keeps the threads of one run as actors and asks a
 * {@link classroom.schedule.Strategy} who is next. No actor blocks for real and none runs at the same time as another. Needs the JDK and
 * {@code trace} only.
 */
package classroom.schedule;
