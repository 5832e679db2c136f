/**
 * Opens the user's own programs: a source file, a folder, or a jar. Compiles them with the compiler of a JDK in a
 * process of its own, finds the class to start, and splits argument lines. Called by the console and the workshop, on
 * any thread but the event thread.
 */
package classroom.run.user;
