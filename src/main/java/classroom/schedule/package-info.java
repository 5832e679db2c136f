/**
 * Decides, inside a program's JVM, which of its threads continues at each visible step, so that every order can be
 * tried. The instrumented copy calls {@link classroom.schedule.Schedule}; {@link classroom.schedule.Controller} manages
 * the threads of a run as actors and asks a {@link classroom.schedule.Strategy} which one is next. Actors never block
 * in the JVM and never run at the same time. Uses only the JDK and {@code trace}.
 */
package classroom.schedule;
