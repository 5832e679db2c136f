/**
 * Makes the woven copy of a program: a changed copy of its class files, so that the program's own files stay plain.
 * It works in the app's JVM; {@code run} calls it before it starts a program. A method passes through one visitor for
 * each kind of probe: lines, exceptions, monitors, synchronized methods, outermost methods, calls, fields, and on request methods and local variables. Probes are
 * static calls of {@code classroom.observe.Probe}; they change neither the local variables nor the stack that the
 * program uses, so the stack map frames stay valid. A synchronized method enters and exits its monitor by
 * instructions instead, so that this can be recorded. Other visitors add the process guard, the words in the language
 * of the run and, for a panel, its message boxes.
 */
package classroom.weave;
