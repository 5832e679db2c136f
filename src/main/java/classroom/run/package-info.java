/**
 * Has programs woven, starts and ends their JVMs, reads what they print, and knows their processes. Called by {@code screen},
 * {@code window} and {@code console}. What Linux, macOS and Windows do differently about processes, files and Javas sits here, each
 * matter in the class that it belongs to.
 */
package classroom.run;
