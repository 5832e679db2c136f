package classroom.schedule;

import classroom.schedule.model.Monitors;

/**
 * The methods that the scheduled copy of a program calls at its visible steps. Each returns when it is the calling
 * thread's turn. The last argument is always a site of the copy's table.
 */
public final class Schedule {
    private static final Controller HERE = Controller.HERE;
    private static boolean releases;
    private static boolean interrupts;
    private static boolean ends;

    private Schedule() {
    }

    /**
     * Sets what the program can observe, so that it must be a step of its own.
     *
     * @param looksAtLocks      whether it can observe the release of a lock other than by acquiring it
     * @param looksAtInterrupts whether it interrupts threads
     * @param looksAtEnds       whether it can observe the end of a thread other than by waiting for it
     */
    public static void sees(boolean looksAtLocks, boolean looksAtInterrupts, boolean looksAtEnds) {
        releases = looksAtLocks;
        interrupts = looksAtInterrupts;
        ends = looksAtEnds;
    }

    /** Whether releasing a lock is a step. */
    public static boolean seesReleases() {
        return releases;
    }

    /** Whether interrupting is a step. */
    public static boolean seesInterrupts() {
        return interrupts;
    }

    /** Whether a thread's end is a step. */
    public static boolean seesEnds() {
        return ends;
    }

    /** Called when a line begins. */
    public static void line(int site) {
        HERE.line(site);
    }

    /** Called before a static field is read. */
    public static void readStatic(int field, int site) {
        HERE.read(Controller.STATICS + field, site);
    }

    /** Called before a static field is written. */
    public static void writeStatic(int field, int site) {
        HERE.write(Controller.STATICS + field, site);
    }

    /** Called before a field is read. */
    public static void read(Object object, int field, int site) {
        if (object != null) {
            HERE.read(HERE.isQuiet() && !(object instanceof Placed) ? Controller.NOWHERE
                    : ObjectStates.state(object).place(field), site);
        }
    }

    /** Called before a field is written. */
    public static void write(Object object, int field, int site) {
        if (object != null && !HERE.isQuiet()) {
            HERE.write(ObjectStates.state(object).place(field), site);
        }
    }

    /** Called before an element is read. */
    public static void readElement(Object array, int index, int site) {
        if (array != null && !HERE.isQuiet() && has(array, index)) {
            HERE.read(ObjectStates.state(array).place(index), site);
        }
    }

    /** Called before an element is written. */
    public static void writeElement(Object array, int index, int site) {
        if (array != null && !HERE.isQuiet() && has(array, index)) {
            HERE.write(ObjectStates.state(array).place(index), site);
        }
    }

    private static boolean has(Object array, int index) {
        return index >= 0 && index < java.lang.reflect.Array.getLength(array);
    }

    /** Called before a method of a JDK object that does not change it. */
    public static void looks(Object object, int site) {
        if (object != null && !(object instanceof Placed) && !HERE.isQuiet()) {
            HERE.read(ObjectStates.state(object).place(), site);
        }
    }

    /** Called before a method of a JDK object that may change it. */
    public static void touches(Object object, int site) {
        if (object != null && !(object instanceof Placed) && !HERE.isQuiet()) {
            HERE.write(ObjectStates.state(object).place(), site);
        }
    }

    /** Called before a compare-and-set of an atomic object. */
    public static void attempts(Object object, int site) {
        if (object != null && !HERE.isQuiet()) {
            HERE.attempt(ObjectStates.state(object).place(), site);
        }
    }

    /** Called after a compare-and-set, with its result. */
    public static void attempted(boolean set) {
        HERE.attempted(set);
    }

    /** Called before printing. */
    public static void prints(int site) {
        if (!HERE.isQuiet()) {
            HERE.step(Kind.PRINT, Controller.OUT, site, null, null);
        }
    }

    /** Makes the result of a call share the state of its receiver. */
    public static void link(Object child, Object parent) {
        if (!HERE.isQuiet()) {
            ObjectStates.link(child, parent);
        }
    }

    /** Enters a monitor. */
    public static void enter(Object object, int site) {
        Monitors.enter(object, site);
    }

    /** Leaves a monitor. Never throws an exception in a run that is over. */
    public static void exit(Object object, int site) {
        Monitors.exit(object, site);
    }

    /** Called at the begin of an exception handler: rethrows the exception of an abandoned run. */
    public static void rethrow(Throwable caught) {
        if (caught instanceof Abort abort) {
            throw abort;
        }
    }

    /** Called at the end of a spin loop's round. */
    public static void spins(int site) {
        HERE.spins(site);
    }

    /** Called when a spin loop begins. */
    public static void spinBegins() {
        HERE.spinBegins();
    }

    /** Begins a sequence that is one step. */
    public static void together() {
        HERE.together();
    }

    /** Ends a sequence that is one step. */
    public static void apart() {
        HERE.apart();
    }

    /** Returns the hash code of an object without a hash code of its own. */
    public static int hash(Object object) {
        return ObjectStates.hash(object);
    }

    /** Returns the hash code of an object without a hash code of its own. */
    public static int hash(Object object, int site) {
        return ObjectStates.hash(object);
    }

    /** Called before the counter for the names of unnamed threads is used. */
    static void names(int site) {
        HERE.write(Controller.NAMES, site);
    }
}
