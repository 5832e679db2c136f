/**
 * Starts and ends program JVMs, reads what they print, and knows their processes. Called by {@code screen}, {@code window} and
 * {@code console}; what Linux, macOS and Windows do differently sits here, behind one class each.
 */
package classroom.run;
