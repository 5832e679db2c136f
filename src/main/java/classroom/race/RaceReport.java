package classroom.race;

import java.util.List;
import java.util.Set;

/**
 * The races and hints found in a trace.
 *
 * @param races the races, each pair of places once, in the order in which they were found
 * @param hints the hints, ordered by kind
 * @param gaps  why there may be other races; empty if everything is known
 */
public record RaceReport(List<Race> races, List<Hint> hints, Set<Gap> gaps) {
    /** The report without any analysis. */
    public static final RaceReport NONE = new RaceReport(List.of(), List.of(), Set.of());

    /** What a trace lacks. */
    public enum Gap {
        /** Accesses of fields were dropped, since the trace was full. */
        FIELDS,
        /** Other events were dropped: accesses ordered by them may be reported as races. */
        OTHERS,
        /** Recording stopped before the program did. */
        STOPPED,
        /** A process was not recorded. */
        UNRECORDED,
        /** The trace does not contain which fields are volatile, so its fields were not analyzed. */
        OLD,
        /** There are more fields, or more races, than are stored. */
        MANY
    }

    public RaceReport {
        races = List.copyOf(races);
        hints = List.copyOf(hints);
        gaps = Set.copyOf(gaps);
    }

    /** Whether all races of the execution were found, and only races. */
    public boolean isSound() {
        return gaps.isEmpty();
    }
}
