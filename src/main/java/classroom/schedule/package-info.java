/**
 * Runs inside a program's JVM and decides at each visible step which of the program's threads goes on, so that any
 * order, and every order, can be made. The scheduled copy of the program calls {@link classroom.schedule.Schedule};
 * {@link classroom.schedule.ScheduleController} keeps the threads of one run as actors and asks a {@link
 * classroom.schedule.Strategy} which one is next. Actors never block for real, and only one of them goes at a time.
 * All actors take turns on one thread if the methods on their stacks save their frames: the build changes the methods
 * of this package and of {@code model} so, and {@code weave.resume} those of the copy. Else they go on continuations of
 * the JVM, or on threads. Needs nothing but the JDK and {@code trace}.
 */
package classroom.schedule;
