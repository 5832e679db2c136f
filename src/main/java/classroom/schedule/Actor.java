package classroom.schedule;

/**
 * A thread of the program in one run. Its {@code run} method is executed by a fiber; the {@link Thread} object itself
 * is never started.
 */
public final class Actor {
    /** The number of the actor: 0 for the main thread; the others in the order of their start. */
    public final int number;
    /** The program's object for it. */
    public final Thread thread;
    /** Whether it is a daemon, which does not keep the program alive. */
    public final boolean daemon;
    /** The values of its thread locals. */
    public final java.util.IdentityHashMap<Object, Object> locals = new java.util.IdentityHashMap<>(4);

    /** The kind of its next step. */
    int kind;
    int place;
    int site;
    Ready ready;
    Sync sync;
    boolean silent;
    /** The total number of steps when it reached its next step. */
    int since;
    /** Whether it was started and has not reached a step yet. */
    boolean fresh;
    boolean ended;
    /** Whether its run was abandoned. */
    boolean dropped;
    /** The last line probe that it passed. */
    int line;
    /** The number of line probes that it has passed. */
    int lines;
    /** The place that it tries to set, while the result is unknown; 0 for none. */
    int attempted;
    long joined;
    Actor starter;
    Runnable body;
    Object fiber;
    Thread carrier;
    /** For each actor, the number plus 1 of its last step that comes before this one's next step. */
    final int[] clock = new int[Controller.MAX_ACTORS];
    /** Released when the actor ends. */
    final Sync end = new Sync(-1);
    private boolean interrupted;
    private boolean permit;
    private final Spin spin = new Spin();

    Actor(int number, Thread thread, Runnable body, boolean daemon) {
        this.number = number;
        this.thread = thread;
        this.body = body;
        this.daemon = daemon;
    }

    /** Returns the kind of its next step. */
    public int kind() {
        return kind;
    }

    /** Returns the place of its next step. */
    public int place() {
        return place;
    }

    /** Returns the site of its next step, in the copy's table. */
    public int site() {
        return site;
    }

    /** Returns the site of its current line; 0 before its first one. */
    public int line() {
        return line;
    }

    /** Returns the number of lines that it has begun. */
    public int lines() {
        return lines;
    }

    /** Returns the object that its next step synchronizes on; null for fields and the like. */
    public Sync sync() {
        return sync;
    }

    /** Returns the total number of steps when it reached its next step. */
    public int since() {
        return since;
    }

    /** Whether it has ended. */
    public boolean isEnded() {
        return ended;
    }

    /** Whether it waits without being at a visible step. */
    public boolean isSilent() {
        return silent;
    }

    /** Whether it can continue now. */
    public boolean isReady() {
        return ready == null || ready.isReady(this);
    }

    /** Returns the condition that it waits for; null for none. */
    public Ready ready() {
        return ready;
    }

    /** Returns for each actor the number plus 1 of its last step that comes before this one's next step. */
    public int[] clock() {
        return clock;
    }

    /** Adds what has enabled its next step to its clock, apart from the lock itself. */
    public void joinEnabling() {
        Sync by = ready == null ? null : ready.enabledBy(this);
        if (by != null) {
            by.acquire(this);
        }
    }

    /** Whether it is interrupted. */
    public boolean isInterrupted() {
        return interrupted;
    }

    /** Sets or clears its interrupted status. */
    public void setInterrupted(boolean now) {
        interrupted = now;
    }

    /** Whether its next {@code park} returns at once. */
    public boolean hasPermit() {
        return permit;
    }

    /** Sets or clears its permit for {@code park}. */
    public void setPermit(boolean now) {
        permit = now;
    }

    /** Returns what it has read in its current spin loop. */
    Spin spin() {
        return spin;
    }

    void join(int[] others) {
        int all = Controller.HERE.count();
        for (int i = 0; i < all; i++) {
            if (others[i] > clock[i]) {
                clock[i] = others[i];
            }
        }
    }

    void copyInto(int[] others) {
        int all = Controller.HERE.count();
        for (int i = 0; i < all; i++) {
            if (clock[i] > others[i]) {
                others[i] = clock[i];
            }
        }
    }
}
