package classroom.schedule;

/** The kinds of visible steps, and which of them are dependent. */
public final class Kind {
    /** Reads a field, an element, an atomic or a JDK object. */
    public static final int READ = 0;
    /** Writes one of these. */
    public static final int WRITE = 1;
    /** Prints. */
    public static final int PRINT = 2;
    /** Acquires an exclusive lock. */
    public static final int ENTER = 3;
    /** Continues after a wait: takes the signal and the lock in one step. */
    public static final int WAKE = 4;
    /** Acquires something that several actors can hold: permits, a read lock. */
    public static final int SHARE = 5;
    /** Releases a lock, permits and the like, if the program can observe that. */
    public static final int RELEASE = 6;
    /** Queries a lock or the like, or tries to acquire it. */
    public static final int ATTEMPT = 7;
    /** Ends the whole program. */
    public static final int EXIT = 8;

    private Kind() {
    }

    /** Whether steps of this kind are ordered by a lock or the like. */
    public static boolean isEntry(int kind) {
        return kind >= ENTER && kind <= ATTEMPT;
    }

    /** Whether two steps of different actors may have another result in the other order. */
    public static boolean depend(int kind, int place, int otherKind, int otherPlace) {
        return kind == EXIT || otherKind == EXIT || place == otherPlace && (kind != READ || otherKind != READ);
    }
}
