/**
 * Makes the woven copy of a program: a copy of its own classes, changed before a run, so that the program itself stays
 * plain. Works in the app's JVM; {@code run} calls it before it starts a program. A method passes through one visitor for each
 * sort of probe: lines, exceptions, monitors, synchronized methods, outermost methods, calls, fields. All of them add static calls of
 * {@code classroom.observe.Probe}, none changes a local variable or the stack that the program sees, so its frames stay valid. A
 * synchronized method enters and leaves its monitor by instructions instead, so that this can be noted. Other visitors put in the guard,
 * the words of the run's language and, for a panel, its message boxes.
 */
package classroom.weave;
