package classroom.bench.fray;

import java.util.Set;

/** What can be found to be wrong with a program. */
public enum FaultKind {
    /** Threads access a field without order, at least one of them writing. Fray does not look for these. */
    DATA_RACE("data race"),
    /** A thread overwrites a number that it has not seen. Fray does not look for these. */
    LOST_UPDATE("lost update"),
    /** Threads wait, and nothing can wake them. */
    DEADLOCK("deadlock"),
    /** An exception ends a thread. */
    EXCEPTION("exception"),
    /** It ends, and has not printed what it should. */
    WRONG_OUTCOME("wrong outcome");

    private final String text;

    FaultKind(String text) {
        this.text = text;
    }

    /** Returns some kinds as a text for the table. */
    public static String text(Set<FaultKind> kinds) {
        return kinds.isEmpty()
                ? "nothing"
                : String.join(", ", kinds.stream().map(each -> each.text).toList());
    }
}
