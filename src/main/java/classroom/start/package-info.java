/**
 * Starts the window: on Linux in a JVM of its own, whose flags suit a window and which {@code java -jar} cannot be
 * given. Called by {@code Main}.
 */
package classroom.start;
