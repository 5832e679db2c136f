/**
 * Adds the probes to the classes of a program. A method passes through one visitor for each kind of probe: lines,
 * exceptions, monitors, synchronized methods, outermost methods, calls, fields, and on request methods and local
 * variables. Probes are calls of static methods of the observer's classes in {@link
 * classroom.weave.probe.ProbeClass}; they change neither the local variables nor the stack that the program uses, so
 * the stack map frames stay valid. A synchronized method enters and exits its monitor by instructions instead, so that
 * this can be recorded.
 *
 * <p>{@link classroom.weave.probe.Probes} chains the visitors, {@link classroom.weave.probe.ClassAnalysis} is what is
 * known of a class before. Called by the weaver and by {@code weave.schedule}.
 */
package classroom.weave.probe;
