/**
 * Makes the woven copy of a program: a copy of its own classes, changed before a run, so that the program itself stays
 * plain. Works in the app's JVM; {@code run} calls it before it starts a program.
 */
package classroom.weave;
