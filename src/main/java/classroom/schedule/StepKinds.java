package classroom.schedule;

/** The kinds of visible steps, and which of them depend on each other. */
public final class StepKinds {
    /** Reads a field, an element, an atomic or a JDK object. */
    public static final int READ = 0;
    /** Writes one of these. */
    public static final int WRITE = 1;
    /** Prints. */
    public static final int PRINT = 2;
    /** Enters a lock that one actor can have. */
    public static final int ENTER = 3;
    /** Goes on after a wait: takes the signal and the lock in one step. */
    public static final int WAKE = 4;
    /** Enters something that several actors can have at a time: permits, a read lock. */
    public static final int SHARE = 5;
    /** Gives back a lock, permits and the like, where the program can see that. */
    public static final int RELEASE = 6;
    /** Looks at a lock or the like, or tries to get it. */
    public static final int ATTEMPT = 7;
    /** Ends the whole program. */
    public static final int EXIT = 8;

    private StepKinds() {
    }

    /** Whether steps of this kind are made one after another on a lock or the like. */
    public static boolean isEntry(int kind) {
        return kind >= ENTER && kind <= ATTEMPT;
    }

    /** Whether two steps of different actors may come to something else in the other order. */
    public static boolean depend(int kind, int place, int otherKind, int otherPlace) {
        return kind == EXIT || otherKind == EXIT || place == otherPlace && (kind != READ || otherKind != READ);
    }
}
