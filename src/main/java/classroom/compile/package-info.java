/**
 * Runs the compiler of a chosen JDK, in a JVM of that JDK: {@code classroom.run.edit.CompilerProcess} starts it and
 * reads its output. Uses only the JDK.
 */
package classroom.compile;
