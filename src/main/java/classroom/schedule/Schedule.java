package classroom.schedule;

import classroom.schedule.model.Monitors;

/**
 * What the scheduled copy of a program calls at its visible steps. Each method returns when the thread that calls it has its turn. The
 * last argument is always a site of the copy's table.
 */
public final class Schedule {
    private static final ScheduleController CONTROLLER = ScheduleController.INSTANCE;
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
    public static void setVisibleSteps(boolean ofReleases, boolean ofInterrupts) {
        releases = ofReleases;
        interrupts = ofInterrupts;
    }

    /** Whether giving back a lock is a step. */
    public static boolean areReleasesVisible() {
        return releases;
    }

    /** Whether interrupting is a step. */
    public static boolean areInterruptsVisible() {
        return interrupts;
    }

    /** A line begins. */
    public static void line(int site) {
        CONTROLLER.line(site);
    }

    /** A static field is about to be read. */
    public static void readStatic(int field, int site) {
        CONTROLLER.read(ScheduleController.FIRST_STATIC + field, site);
    }

    /** A static field is about to be written. */
    public static void writeStatic(int field, int site) {
        CONTROLLER.write(ScheduleController.FIRST_STATIC + field, site);
    }

    /** A field is about to be read. */
    public static void read(Object object, int field, int site) {
        if (object != null) {
            CONTROLLER.read(CONTROLLER.isAlone() && !(object instanceof TrackedObject) ? ScheduleController.NO_PLACE
                    : ObjectStates.state(object).place(field), site);
        }
    }

    /** A field is about to be written. */
    public static void write(Object object, int field, int site) {
        if (object != null && !CONTROLLER.isAlone()) {
            CONTROLLER.write(ObjectStates.state(object).place(field), site);
        }
    }

    /** An element is about to be read. */
    public static void readElement(Object array, int index, int site) {
        if (array != null && !CONTROLLER.isAlone() && has(array, index)) {
            CONTROLLER.read(ObjectStates.state(array).place(index), site);
        }
    }

    /** An element is about to be written. */
    public static void writeElement(Object array, int index, int site) {
        if (array != null && !CONTROLLER.isAlone() && has(array, index)) {
            CONTROLLER.write(ObjectStates.state(array).place(index), site);
        }
    }

    private static boolean has(Object array, int index) {
        return index >= 0 && index < java.lang.reflect.Array.getLength(array);
    }

    /** An object of the JDK is about to be asked something that doesn't change it. */
    public static void readObject(Object object, int site) {
        if (object != null && !(object instanceof TrackedObject) && !CONTROLLER.isAlone()) {
            CONTROLLER.read(ObjectStates.state(object).place(), site);
        }
    }

    /** An object of the JDK is about to be changed, as far as one knows. */
    public static void writeObject(Object object, int site) {
        if (object != null && !(object instanceof TrackedObject) && !CONTROLLER.isAlone()) {
            CONTROLLER.write(ObjectStates.state(object).place(), site);
        }
    }

    /** An atomic is about to be compared and perhaps set. */
    public static void beforeCompareAndSet(Object object, int site) {
        if (object != null && !CONTROLLER.isAlone()) {
            CONTROLLER.beforeCompareAndSet(ObjectStates.state(object).place(), site);
        }
    }

    /** Whether it was set. */
    public static void afterCompareAndSet(boolean set) {
        CONTROLLER.afterCompareAndSet(set);
    }

    /** Something is about to be printed. */
    public static void print(int site) {
        if (!CONTROLLER.isAlone()) {
            CONTROLLER.step(StepKinds.PRINT, ScheduleController.OUTPUT, site, null, null);
        }
    }

    /** What a call gave counts as what it was called on. */
    public static void link(Object child, Object parent) {
        if (!CONTROLLER.isAlone()) {
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
    public static void endSpinRound(int site) {
        CONTROLLER.endSpinRound(site);
    }

    /** What follows is one step. */
    public static void beginAtomic() {
        CONTROLLER.beginAtomic();
    }

    /** Up to here. */
    public static void endAtomic() {
        CONTROLLER.endAtomic();
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
