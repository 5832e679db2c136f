/**
 * Examines what the tests need of a machine before they start: a display, and a newer Java if there is one. Maven calls
 * {@link classroom.architecture.machine.TestEnvironmentTask} through Ant, in its own JVM; nothing else does.
 */
package classroom.architecture.machine;
