package classroom.race;

import java.util.List;
import java.util.Set;

/**
 * The races and other mistakes that were found in a trace.
 *
 * @param races  one for each pair of places in the source, in the order in which they were found
 * @param hints  in the order of their kinds
 * @param gaps   why there may be more races than were found; empty if the trace is complete
 */
public record RaceReport(List<Race> races, List<Hint> hints, Set<Gap> gaps) {
    /** The report of no trace. */
    public static final RaceReport NONE = new RaceReport(List.of(), List.of(), Set.of());

    /** What a trace lacks. */
    public enum Gap {
        /** Accesses of fields were dropped, since the trace was full. */
        FIELDS,
        /** Other events were dropped: what they order may be reported as a race. */
        OTHERS,
        /** Recording stopped before the program did. */
        STOPPED,
        /** A process was not recorded. */
        UNRECORDED,
        /**
         * The trace is of an older version that does not say which fields are volatile: its fields were not checked.
         */
        OLD,
        /** There are more variables, races, or clocks of threads and locks than are kept. */
        MANY
    }

    /** Copies the collections. */
    public RaceReport {
        races = List.copyOf(races);
        hints = List.copyOf(hints);
        gaps = Set.copyOf(gaps);
    }

    /** Tells whether all races of the run were found, and nothing else is reported as one. */
    public boolean isSound() {
        return gaps.isEmpty();
    }
}
