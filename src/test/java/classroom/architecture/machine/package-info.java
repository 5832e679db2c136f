/**
 * What the tests need of a machine, found before they start: a display, and a newer Java where there is one. Maven calls
 * {@link classroom.architecture.machine.TestEnvironmentTask} through Ant, inside its own JVM; nothing else does.
 */
package classroom.architecture.machine;
