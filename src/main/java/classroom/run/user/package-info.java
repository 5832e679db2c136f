/**
 * Opens programs that are none of the app's own: a source file, a folder, or a jar. Compiles them with the compiler of a JDK in a process
 * of its own and finds the class to start. The console and the workshop call it, on any thread but the event thread.
 */
package classroom.run.user;
