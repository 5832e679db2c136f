package classroom.metrics;

import classroom.trace.Trace;
import classroom.trace.format.DroppedKind;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Computes the metrics of a lesson's runs. May be called on any thread but the event thread: reading a long trace
 * takes a while.
 */
public interface Metrics {
    /**
     * Computes the metrics of a run, by name, in display order.
     *
     * @param trace      the trace, complete or as far as it was read
     * @param parameters the values that the run was started with, by name
     */
    Map<String, Number> of(Trace trace, Map<String, Integer> parameters);

    /** Returns the kinds of data that a trace must not lack for the metrics to be right. */
    default Set<DroppedKind> needs() {
        return EnumSet.of(DroppedKind.FIELDS, DroppedKind.OUTPUT, DroppedKind.OTHERS);
    }

    /**
     * Computes the metrics of a run that may still be live.
     *
     * @param until the time up to which the run is known to have lived, in ns of its clock; may be later than its
     *              last event
     */
    default Map<String, Number> of(Trace trace, Map<String, Integer> parameters, long until) {
        return of(trace, parameters);
    }
}
