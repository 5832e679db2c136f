/**
 * Finds the Java installations of this machine and what programs require beyond the app's own Java. Not for the event
 * thread: it reads folders and starts processes.
 */
package classroom.run.jdk;
