package classroom.schedule;

/** The kinds of visible steps, and which steps depend on each other. */
public final class StepKinds {
    /** Reads a field, an array element, an atomic or a JDK object. */
    public static final int READ = 0;
    /** Writes one of these. */
    public static final int WRITE = 1;
    /** Prints. */
    public static final int PRINT = 2;
    /** Acquires a lock that one actor can hold. */
    public static final int ENTER = 3;
    /** Continues after a wait: takes the signal and the lock in one step. */
    public static final int WAKE = 4;
    /** Acquires something that several actors can hold at a time: permits, a read lock. */
    public static final int SHARE = 5;
    /** Releases a lock, permits or the like, in programs that can see that. */
    public static final int RELEASE = 6;
    /** Looks at a lock or the like, or tries to acquire it. */
    public static final int ATTEMPT = 7;
    /** Ends the whole program. */
    public static final int EXIT = 8;

    private StepKinds() {}

    /** Tells whether steps of this kind are operations on a lock or the like. */
    public static boolean isEntry(int kind) {
        return kind >= ENTER && kind <= ATTEMPT;
    }

    /**
     * Tells whether two steps of different actors depend on each other: whether exchanging them may change the outcome.
     */
    public static boolean depend(int kind, int place, int otherKind, int otherPlace) {
        return kind == EXIT || otherKind == EXIT || place == otherPlace && (kind != READ || otherKind != READ);
    }
}
