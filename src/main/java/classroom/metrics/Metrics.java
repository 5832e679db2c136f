package classroom.metrics;

import classroom.trace.Trace;
import java.util.Map;

/** What a lesson counts in a run. May be asked on any thread; reading a long trace takes a while, so not on the event thread. */
public interface Metrics {
    /**
     * The metrics of a run, by name, in the order in which they are told.
     *
     * @param trace      what the run did, so far or to its end
     * @param parameters what it was started with, by name
     */
    Map<String, Number> of(Trace trace, Map<String, Integer> parameters);

    /**
     * The same of a run that may still go on.
     *
     * @param until up to when the run is known to have lived, in ns of its clock; that may be later than the last that it did
     */
    default Map<String, Number> of(Trace trace, Map<String, Integer> parameters, long until) {
        return of(trace, parameters);
    }
}
