package classroom.schedule;

import java.util.Arrays;

/**
 * A thread of the program in one run. Its {@code run} goes in a fiber; its {@link Thread} object is never started. Read
 * and changed by the actor that goes and by the strategy.
 */
public final class Actor {
    /** 0 for the main thread; the others are numbered as they start. */
    public final int number;
    /** The object by which the program knows it. */
    public final Thread thread;
    /** Whether the program may end while it lives. */
    public final boolean daemon;

    /** The step that it stands at: its kind of {@link StepKinds}, what it is about, and where in the program. */
    int kind;

    int place;
    int site;
    /** What it waits for; null for nothing. */
    WaitCondition condition;
    /** The lock or the like that its step is about; null for none. */
    SyncPoint syncPoint;
    /** Whether it waits without standing at a visible step. */
    boolean betweenSteps;
    /** The number of steps that all actors had made when it came to its step. */
    int arrivedAt;
    /** Whether it has not come to its first step yet; its starter goes on then. */
    boolean starting;

    boolean ended;
    /** Whether its run is over, so that it must not go on. */
    boolean abandoned;
    /** The site of the line that it reached last. */
    int line;
    /** The number of lines that it has reached. */
    int lines;
    /** The place of the compare-and-set that it makes; 0 for none. */
    int comparedPlace;
    /** A bit for each actor whose end it has waited for, itself or through others. */
    long joined;

    Actor starter;
    Runnable body;
    /** What the {@link Fibers} keep of it. */
    Object fiber;
    /** The thread that its code runs on. */
    Thread carrier;
    /** For each actor, the latest step that happens before this actor's next one, as its number plus 1; 0 for none. */
    final int[] clock;
    /** Released when it ends. */
    final SyncPoint end;

    private int[] attemptClock;
    private boolean interrupted;
    private boolean permit;
    private final SpinReads spinReads;

    /** @param before an actor of an earlier run, whose arrays are used again; null for none */
    Actor(int number, Thread thread, Runnable body, boolean daemon, Actor before) {
        if (before == null) {
            clock = new int[ScheduleController.MAX_ACTORS];
            end = new SyncPoint(-1);
            spinReads = new SpinReads();
        } else {
            clock = before.clock;
            Arrays.fill(clock, 0);
            end = before.end;
            end.clear();
            spinReads = before.spinReads;
            spinReads.clear();
            fiber = before.fiber;
        }
        this.number = number;
        this.thread = thread;
        this.body = body;
        this.daemon = daemon;
    }

    /** Returns the kind of the step that it stands at, of {@link StepKinds}. */
    public int kind() {
        return kind;
    }

    /** Returns the place of that step. */
    public int place() {
        return place;
    }

    /** Returns the site of that step, by the woven copy's site table. */
    public int site() {
        return site;
    }

    /** Returns the site of the line that it is at; 0 before its first one. */
    public int line() {
        return line;
    }

    /** Returns the number of lines that it has reached. */
    public int lines() {
        return lines;
    }

    /** Notes that it comes to a line. */
    void reachLine(int at) {
        line = at;
        lines++;
    }

    /** Returns the lock or the like that its step is about; null for none. */
    public SyncPoint syncPoint() {
        return syncPoint;
    }

    /** Returns the number of steps that all actors had made when it came to its step. */
    public int arrivedAt() {
        return arrivedAt;
    }

    /** Tells whether it has ended. */
    public boolean isEnded() {
        return ended;
    }

    /** Tells whether it waits without standing at a visible step. */
    public boolean isBetweenSteps() {
        return betweenSteps;
    }

    /** Tells whether it could go on now. */
    public boolean isReady() {
        return condition == null || condition.isReady(this);
    }

    /** Returns what it waits for; null for nothing. */
    public WaitCondition condition() {
        return condition;
    }

    /**
     * Returns its clock, which may be changed: for each actor, the latest step that happens before this actor's next
     * one, as its number plus 1; 0 for none.
     */
    public int[] clock() {
        return clock;
    }

    /** Acquires what made its condition true. */
    public void acquireEnabler() {
        SyncPoint enabler = condition == null ? null : condition.enabledBy(this);
        if (enabler != null) {
            enabler.acquire(this);
        }
    }

    /** Notes that its last step, an attempt, has acquired something. */
    public void noteAttempt() {
        attemptClock = clock.clone();
    }

    /** Returns its clock after an attempt that has acquired something, once; null if its last step was none. */
    public int[] takeAttemptClock() {
        int[] taken = attemptClock;
        attemptClock = null;
        return taken;
    }

    /** Tells whether it was interrupted. */
    public boolean isInterrupted() {
        return interrupted;
    }

    /** Sets or clears its interrupt status. */
    public void setInterrupted(boolean now) {
        interrupted = now;
    }

    /** Tells whether the next {@code park} returns at once. */
    public boolean hasPermit() {
        return permit;
    }

    /** Sets or clears the permit of {@code park}. */
    public void setPermit(boolean now) {
        permit = now;
    }

    /**
     * Returns the state of the thread that its code runs on. One whose turn it is, but which the operating system has
     * not given a core yet, counts as runnable. Any thread may call it.
     */
    public Thread.State carrierState() {
        Thread thread = carrier;
        return thread == null || ThreadFibers.awaitsTurn(thread) ? Thread.State.RUNNABLE : thread.getState();
    }

    /** Returns what it has read in the current round of a loop that only reads. */
    SpinReads spinReads() {
        return spinReads;
    }

    /** Raises its clock to another one. */
    void join(int[] others) {
        int all = ScheduleController.INSTANCE.count();
        for (int i = 0; i < all; i++) {
            if (others[i] > clock[i]) {
                clock[i] = others[i];
            }
        }
    }

    /** Raises another clock to its own. */
    void copyInto(int[] others) {
        int all = ScheduleController.INSTANCE.count();
        for (int i = 0; i < all; i++) {
            if (clock[i] > others[i]) {
                others[i] = clock[i];
            }
        }
    }
}
