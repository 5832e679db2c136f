package classroom.schedule;

import classroom.schedule.model.Monitors;

/**
 * What the scheduled copy of a program calls at its visible steps. Each method returns when the thread that calls it has its turn. The
 * last argument is always a site of the copy's table.
 */
public final class Schedule {
    private static final ScheduleController HERE = ScheduleController.HERE;
    private static boolean releases;
    private static boolean interrupts;

    private Schedule() {
    }

    /**
     * Tells what the program looks at, so that it must be a step of its own.
     *
     * @param looksAtLocks      whether it can see that a lock is given back other than by entering it
     * @param looksAtInterrupts whether it interrupts threads
     */
    public static void sees(boolean looksAtLocks, boolean looksAtInterrupts) {
        releases = looksAtLocks;
        interrupts = looksAtInterrupts;
    }

    /** Whether giving back a lock is a step. */
    public static boolean seesReleases() {
        return releases;
    }

    /** Whether interrupting is a step. */
    public static boolean seesInterrupts() {
        return interrupts;
    }

    /** A line begins. */
    public static void line(int site) {
        HERE.line(site);
    }

    /** A static field is about to be read. */
    public static void readStatic(int field, int site) {
        HERE.read(ScheduleController.STATICS + field, site);
    }

    /** A static field is about to be written. */
    public static void writeStatic(int field, int site) {
        HERE.write(ScheduleController.STATICS + field, site);
    }

    /** A field is about to be read. */
    public static void read(Object object, int field, int site) {
        if (object != null) {
            HERE.read(HERE.isQuiet() && !(object instanceof TrackedObject) ? ScheduleController.NOWHERE
                    : ObjectStates.state(object).place(field), site);
        }
    }

    /** A field is about to be written. */
    public static void write(Object object, int field, int site) {
        if (object != null && !HERE.isQuiet()) {
            HERE.write(ObjectStates.state(object).place(field), site);
        }
    }

    /** An element is about to be read. */
    public static void readElement(Object array, int index, int site) {
        if (array != null && !HERE.isQuiet() && has(array, index)) {
            HERE.read(ObjectStates.state(array).place(index), site);
        }
    }

    /** An element is about to be written. */
    public static void writeElement(Object array, int index, int site) {
        if (array != null && !HERE.isQuiet() && has(array, index)) {
            HERE.write(ObjectStates.state(array).place(index), site);
        }
    }

    private static boolean has(Object array, int index) {
        return index >= 0 && index < java.lang.reflect.Array.getLength(array);
    }

    /** An object of the JDK is about to be asked something that doesn't change it. */
    public static void looks(Object object, int site) {
        if (object != null && !(object instanceof TrackedObject) && !HERE.isQuiet()) {
            HERE.read(ObjectStates.state(object).place(), site);
        }
    }

    /** An object of the JDK is about to be changed, as far as one knows. */
    public static void touches(Object object, int site) {
        if (object != null && !(object instanceof TrackedObject) && !HERE.isQuiet()) {
            HERE.write(ObjectStates.state(object).place(), site);
        }
    }

    /** An atomic is about to be compared and perhaps set. */
    public static void attempts(Object object, int site) {
        if (object != null && !HERE.isQuiet()) {
            HERE.attempt(ObjectStates.state(object).place(), site);
        }
    }

    /** Whether it was set. */
    public static void attempted(boolean set) {
        HERE.attempted(set);
    }

    /** Something is about to be printed. */
    public static void prints(int site) {
        if (!HERE.isQuiet()) {
            HERE.step(StepKinds.PRINT, ScheduleController.OUT, site, null, null);
        }
    }

    /** What a call gave counts as what it was called on. */
    public static void link(Object child, Object parent) {
        if (!HERE.isQuiet()) {
            ObjectStates.link(child, parent);
        }
    }

    /** Enters a monitor. */
    public static void enter(Object object, int site) {
        Monitors.enter(object, site);
    }

    /** Leaves a monitor. Never throws into a run that is over. */
    public static void exit(Object object, int site) {
        Monitors.exit(object, site);
    }

    /** A handler of the program begins: an abandoned run passes through. */
    public static void rethrow(Throwable caught) {
        if (caught instanceof RunAbortedError abort) {
            throw abort;
        }
    }

    /** The end of a loop that only looks. */
    public static void spins(int site) {
        HERE.spins(site);
    }

    /** What follows is one step. */
    public static void together() {
        HERE.together();
    }

    /** Up to here. */
    public static void apart() {
        HERE.apart();
    }

    /** The hash code of an object that has none of its own. */
    public static int hash(Object object) {
        return ObjectStates.hash(object);
    }

    /** The hash code of an object that has none of its own. */
    public static int hash(Object object, int site) {
        return ObjectStates.hash(object);
    }
}
