package classroom.race;

import java.util.List;
import java.util.Set;

/**
 * What was found in a trace.
 *
 * @param races  each two places once, in the order in which they were found
 * @param hints  in the order of their kinds
 * @param gaps   why more races may be there than were found; empty if all is known
 */
public record RaceReport(List<Race> races, List<Hint> hints, Set<Gap> gaps) {
    /** Nothing was found, since nothing was looked at. */
    public static final RaceReport NONE = new RaceReport(List.of(), List.of(), Set.of());

    /** What a trace lacks. */
    public enum Gap {
        /** Reads and writes of fields were left out, since the trace was full. */
        FIELDS,
        /** Other events were left out: what they would have ordered may be reported as a race. */
        OTHERS,
        /** Recording stopped before the program did. */
        STOPPED,
        /** A process was not recorded. */
        UNRECORDED,
        /** The trace doesn't tell which fields are volatile: its fields were not looked at. */
        OLD,
        /** There are more fields, or more races, than are kept. */
        MANY
    }

    public RaceReport {
        races = List.copyOf(races);
        hints = List.copyOf(hints);
        gaps = Set.copyOf(gaps);
    }

    /** Whether all races of what was executed were found, and none that isn't one. */
    public boolean isSound() {
        return gaps.isEmpty();
    }
}
