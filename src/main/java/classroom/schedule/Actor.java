package classroom.schedule;

/** A thread of the program in one run. Its {@code run} goes in a fiber; the {@link Thread} object itself is never started. */
public final class Actor {
    /** The main thread's is 0; the others are numbered as they start. */
    public final int number;
    /** What the program knows it by. */
    public final Thread thread;
    /** Whether it keeps the program from ending. */
    public final boolean daemon;

    /** The step that it stands at. */
    int kind;
    int place;
    int site;
    WaitCondition ready;
    SyncPoint sync;
    boolean betweenSteps;
    /** How many steps all had made when it came to stand there. */
    int arrivedAt;
    /** Whether it was born and hasn't come to a step yet. */
    boolean starting;
    boolean ended;
    /** Whether its run was abandoned. */
    boolean abandoned;
    /** The line probe that it passed last. */
    int line;
    /** How many line probes it has passed. */
    int lines;
    /** The place that it tries to set, until it is known whether it did; 0 for none. */
    int comparedPlace;
    long joined;
    Actor starter;
    Runnable body;
    Object fiber;
    Thread carrier;
    /** The last step of each actor that comes before this one's next, as its number plus 1. */
    final int[] clock = new int[ScheduleController.MAX_ACTORS];
    /** Released when it ends. */
    final SyncPoint end = new SyncPoint(-1);
    private boolean interrupted;
    private boolean permit;
    private final SpinReads spin = new SpinReads();

    Actor(int number, Thread thread, Runnable body, boolean daemon) {
        this.number = number;
        this.thread = thread;
        this.body = body;
        this.daemon = daemon;
    }

    /** The kind of the step that it stands at. */
    public int kind() {
        return kind;
    }

    /** The place of that step. */
    public int place() {
        return place;
    }

    /** Its site in the woven copy's table. */
    public int site() {
        return site;
    }

    /** The site of the line that it is at; 0 before its first one. */
    public int line() {
        return line;
    }

    /** How many lines it has begun. */
    public int lines() {
        return lines;
    }

    /** What the step is about; null for fields and the like. */
    public SyncPoint sync() {
        return sync;
    }

    /** How many steps all had made when it came to stand at this one. */
    public int arrivedAt() {
        return arrivedAt;
    }

    /** Whether it has ended. */
    public boolean isEnded() {
        return ended;
    }

    /** Whether it waits without standing at a visible step. */
    public boolean isBetweenSteps() {
        return betweenSteps;
    }

    /** Whether it could go on now. */
    public boolean isReady() {
        return ready == null || ready.isReady(this);
    }

    /** What it waits for; null if nothing keeps it. */
    public WaitCondition ready() {
        return ready;
    }

    /** The last step of each actor that comes before its next, as its number plus 1. */
    public int[] clock() {
        return clock;
    }

    /** Takes up what has made its step possible, beside the lock itself. */
    public void acquireEnabler() {
        SyncPoint by = ready == null ? null : ready.enabledBy(this);
        if (by != null) {
            by.acquire(this);
        }
    }

    /** Whether it was interrupted. */
    public boolean isInterrupted() {
        return interrupted;
    }

    /** Interrupts it, or takes that back. */
    public void setInterrupted(boolean now) {
        interrupted = now;
    }

    /** Whether it may go through the next {@code park}. */
    public boolean hasPermit() {
        return permit;
    }

    /** Gives or takes the permit of {@code park}. */
    public void setPermit(boolean now) {
        permit = now;
    }

    /** What it has read in the loop that it goes round. */
    SpinReads spin() {
        return spin;
    }

    void join(int[] others) {
        int all = ScheduleController.INSTANCE.count();
        for (int i = 0; i < all; i++) {
            if (others[i] > clock[i]) {
                clock[i] = others[i];
            }
        }
    }

    void copyInto(int[] others) {
        int all = ScheduleController.INSTANCE.count();
        for (int i = 0; i < all; i++) {
            if (clock[i] > others[i]) {
                others[i] = clock[i];
            }
        }
    }
}
