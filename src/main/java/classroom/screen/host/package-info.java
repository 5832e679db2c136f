/**
 * The program's side of a hosted panel: paints the panel on its own event thread, delivers mouse and keys to it, keeps its
 * heartbeat and shows its message boxes. Runs in the program's JVM and uses the JDK, FlatLaf, {@code observe} and the wire.
 */
package classroom.screen.host;
