package classroom.schedule;

import classroom.schedule.model.Monitors;
import java.lang.reflect.Array;

/**
 * The methods that the scheduled copy of a program calls before its visible steps. Each is called by the actor that
 * goes and returns when it may make the step. {@code site} is always a number of the copy's site table. The weaver
 * names these methods in string constants: see {@code classroom.weave.schedule}.
 */
public final class Schedule {
    private static final ScheduleController CONTROLLER = ScheduleController.INSTANCE;
    private static final AccessSteps ACCESSES = CONTROLLER.accesses();
    private static final ArgumentSteps ARGUMENTS = new ArgumentSteps(CONTROLLER);
    private static boolean releasesVisible;
    private static boolean interruptsVisible;

    private Schedule() {}

    /**
     * Sets which operations the program can observe, so that they must be steps.
     *
     * @param releases   whether it can see that a lock was released other than by acquiring it
     * @param interrupts whether it interrupts threads
     */
    public static void setVisibleSteps(boolean releases, boolean interrupts) {
        releasesVisible = releases;
        interruptsVisible = interrupts;
    }

    /** Tells whether the release of a lock is a step. */
    public static boolean areReleasesVisible() {
        return releasesVisible;
    }

    /** Tells whether an interrupt, and each look at one, is a step. */
    public static boolean areInterruptsVisible() {
        return interruptsVisible;
    }

    /** Called at the beginning of each line. */
    public static void line(int site) {
        CONTROLLER.currentActor().reachLine(site);
    }

    /** Called before a static field is read. */
    public static void readStatic(int field, int site) {
        ACCESSES.read(PlaceVersions.FIRST_STATIC + field, site);
    }

    /** Called before a static field is written. */
    public static void writeStatic(int field, int site) {
        ACCESSES.write(PlaceVersions.FIRST_STATIC + field, site);
    }

    /** Called before a field of an object is read. Does nothing if the object is null: the read throws then. */
    public static void read(Object object, int field, int site) {
        if (object != null) {
            ACCESSES.read(
                    CONTROLLER.isAlone() && !(object instanceof TrackedObject)
                            ? PlaceVersions.NO_PLACE
                            : ObjectStates.state(object).place(field),
                    site);
        }
    }

    /** Called before a field of an object is written. */
    public static void write(Object object, int field, int site) {
        if (object != null && !CONTROLLER.isAlone()) {
            ACCESSES.write(ObjectStates.state(object).place(field), site);
        }
    }

    /** Called before an array element is read. Does nothing if there is no such element: the read throws then. */
    public static void readElement(Object array, int index, int site) {
        if (array != null && !CONTROLLER.isAlone() && has(array, index)) {
            ACCESSES.read(ARGUMENTS.place(array, index), site);
        }
    }

    /** Called before an array element is written. */
    public static void writeElement(Object array, int index, int site) {
        if (array != null && !CONTROLLER.isAlone() && has(array, index)) {
            ACCESSES.write(ARGUMENTS.place(array, index), site);
        }
    }

    private static boolean has(Object array, int index) {
        return index >= 0 && index < Array.getLength(array);
    }

    /** Called before a method of a JDK object that only reads it. */
    public static void readObject(Object object, int site) {
        if (object != null && !(object instanceof TrackedObject) && !CONTROLLER.isAlone()) {
            ACCESSES.read(ObjectStates.state(object).place(), site);
        }
    }

    /** Called before a method of a JDK object that may change it. */
    public static void writeObject(Object object, int site) {
        if (object != null && !(object instanceof TrackedObject) && !CONTROLLER.isAlone()) {
            ACCESSES.write(ObjectStates.state(object).place(), site);
        }
    }

    /** Called before an array is copied as a whole. */
    public static void readArray(Object array, int site) {
        ARGUMENTS.read(array, site);
    }

    /** Called for an argument of a method of the JDK that reads its elements. Returns what the method gets instead. */
    public static Object copyArgument(Object argument, int site) {
        return ARGUMENTS.copy(argument, site);
    }

    /** Called for an argument of a method of the JDK that takes its text. Returns that text; null for null. */
    public static Object textOfArgument(Object argument, int site) {
        return ARGUMENTS.text(argument, site);
    }

    /** Called for the arguments of a format. Returns them with the texts of those that may change. */
    public static Object[] textsOfArguments(Object[] arguments, int site) {
        return ARGUMENTS.texts(arguments, site);
    }

    /** Called before a method of the JDK changes an argument, such as the list that it sorts. */
    public static void changeArgument(Object argument, int site) {
        ARGUMENTS.change(argument, site);
    }

    /** Called before a compare-and-set of an atomic. */
    public static void beforeCompareAndSet(Object object, int site) {
        if (object != null && !CONTROLLER.isAlone()) {
            ACCESSES.beforeCompareAndSet(ObjectStates.state(object).place(), site);
        }
    }

    /** Called after it, with its result. */
    public static void afterCompareAndSet(boolean succeeded) {
        ACCESSES.afterCompareAndSet(succeeded);
    }

    /** Called before something is printed. */
    public static void print(int site) {
        if (!CONTROLLER.isAlone()) {
            CONTROLLER.step(StepKinds.PRINT, PlaceVersions.OUTPUT, site, null, null);
        }
    }

    /** Makes steps on an object, such as an iterator, count as steps on the one that it came from. */
    public static void link(Object child, Object parent) {
        ObjectStates.link(child, parent);
    }

    /** Enters a monitor, in place of the JVM's instruction. */
    public static void enter(Object object, int site) {
        Monitors.enter(object, site);
    }

    /** Leaves a monitor, in place of the JVM's instruction. Does nothing in a run that is over. */
    public static void exit(Object object, int site) {
        Monitors.exit(object, site);
    }

    /** Called at the beginning of each handler that could catch it: passes on the error that ends an abandoned run. */
    public static void rethrow(Throwable caught) {
        if (caught instanceof RunAbortedError aborted) {
            throw aborted;
        }
    }

    /** Called at the end of each round of a loop that only reads. */
    public static void endSpinRound(int site) {
        ACCESSES.endSpinRound(site);
    }

    /** Makes everything up to {@link #endAtomic} part of the step before it. */
    public static void beginAtomic() {
        CONTROLLER.beginAtomic();
    }

    /** Ends what {@link #beginAtomic} began. */
    public static void endAtomic() {
        CONTROLLER.endAtomic();
    }

    /**
     * Returns the hash code of an object whose class declares none: 1 for the first object in a run, then 2, and so on.
     */
    public static int hash(Object object) {
        return ObjectStates.hash(object);
    }

    /** Returns what {@link #hash(Object)} does, in place of {@code System.identityHashCode}. */
    public static int hash(Object object, int site) {
        return ObjectStates.hash(object);
    }
}
