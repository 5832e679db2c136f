/**
 * Has programs woven, starts and ends their JVMs, reads their output, and tracks their processes. Called by {@code
 * screen}, {@code window} and {@code console}. Differences between Linux, macOS and Windows in processes, files and
 * Javas are handled here, each in the class that it concerns.
 */
package classroom.run;
