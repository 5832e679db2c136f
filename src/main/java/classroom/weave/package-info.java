/**
 * Makes the woven copy of a program: a changed copy of its class files, so that the program's own files stay plain.
 * It works in the app's JVM; {@code run} calls it before it starts a program. {@code weave.probe} adds the probes,
 * {@code weave.call} tells which calls get one, {@code weave.schedule} makes copies whose threads can be scheduled, and {@code weave.resume} makes their
 * methods save their frames.
 * Visitors of this package add the process guard, the words in the language of the run and, for a panel, its message
 * boxes.
 */
package classroom.weave;
