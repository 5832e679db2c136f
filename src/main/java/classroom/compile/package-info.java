/**
 * Runs the compiler of the JDK that readers have chosen, in a JVM of that JDK: {@code classroom.run.edit.CompilerProcess} starts it and
 * reads what it tells. Uses the JDK and nothing of the app.
 */
package classroom.compile;
