package classroom.schedule;

import java.util.Arrays;

/**
 * The stack of an actor that waits for its turn, for code that is woven by {@code classroom.weave.resume}. To suspend
 * an actor, each of its methods saves its local variables here and returns; to resume it, each is called again, takes
 * them back, and calls the next one. The innermost method saves first, so the outermost one resumes first. All code
 * runs on the exploring thread. The weaver names the static methods and fields in string constants.
 */
public final class SavedFrames {
    /** Matches the number of any method. */
    public static final int ANY_METHOD = 0;
    /** The number of the methods of {@link Fibers} that suspend the actor that calls them. */
    public static final int SUSPENDING_METHOD = 1;

    /** Not 0 while an actor is being suspended or resumed. Public for woven code, which only reads it. */
    public static int state;

    private static final int RUNNING = 0;
    private static final int SUSPENDING = 1;
    private static final int RESUMING = 2;
    private static final int FIRST_CAPACITY = 64;

    private static SavedFrames current;
    /** The number of the method that has just saved its frame. */
    private static int lastMethod;

    private static boolean pinned;

    private Object[] objects = new Object[FIRST_CAPACITY];
    private int objectCount;
    private long[] numbers = new long[FIRST_CAPACITY];
    private int numberCount;

    /** Creates an empty stack. */
    SavedFrames() {}

    /** Forgets all frames. */
    void clear() {
        Arrays.fill(objects, 0, objectCount, null);
        objectCount = 0;
        numberCount = 0;
    }

    /** Lets the code of an actor go on, or begin if nothing is saved. Returns the stack that was current before. */
    static SavedFrames enter(SavedFrames next) {
        SavedFrames before = current;
        current = next;
        state = next.numberCount == 0 ? RUNNING : RESUMING;
        return before;
    }

    /** Goes back to the code of an actor that has called the code of another one, which has been suspended or ended. */
    static void leave(SavedFrames outer) {
        current = outer;
        state = RUNNING;
    }

    /** Begins to suspend the current actor: each method that was called for it saves its frame. */
    static void suspend() {
        if (pinned || state != RUNNING) {
            pin();
        }
        state = SUSPENDING;
        lastMethod = SUSPENDING_METHOD;
    }

    /** Tells, once, whether the current actor has just been resumed up to here. */
    static boolean isResumed() {
        if (state != RESUMING) {
            return false;
        }
        state = RUNNING;
        return true;
    }

    /** Notes that an actor has ended. It can't be while it is being suspended: then a method has gone on that should not. */
    static void end() {
        pinned |= state != RUNNING;
        state = RUNNING;
    }

    /** Tells whether an actor was to be suspended inside a method that can't save its frame. */
    static boolean isPinned() {
        return pinned;
    }

    /** Returns whether an actor was to be suspended inside a method that can't save its frame, and forgets it. */
    static boolean takePinned() {
        boolean was = pinned;
        pinned = false;
        state = RUNNING;
        current = null;
        return was;
    }

    private static void pin() {
        pinned = true;
        state = RUNNING;
        throw RunAbortedError.INSTANCE;
    }

    /** Called after a method that should never be suspended. */
    public static void check() {
        if (state != RUNNING) {
            pin();
        }
    }

    /**
     * Called before a frame is saved at a call that names a method of the JDK. An object of the JDK may pass the call on,
     * as comparators do that were put together, but does not save its frame. A thread passes it on to its task and does nothing else.
     */
    public static void checkReceiver(Object receiver) {
        if (receiver.getClass().getClassLoader() == null && !(receiver instanceof Thread)) {
            pin();
        }
    }

    /**
     * Called at the end of saving a frame.
     *
     * @param call   which call of the method is to be resumed
     * @param called the number of the method that this call calls
     * @param method the number of the method itself
     */
    public static void save(int call, int called, int method) {
        if (called != lastMethod && called != ANY_METHOD) {
            // Some other method is between the two, and has not saved its frame.
            pin();
        }
        lastMethod = method;
        push(call);
    }

    /** Called at the beginning of a method if {@link #state} is not 0. Returns which call to resume. */
    public static int resume() {
        if (state != RESUMING) {
            pin();
        }
        return popInt();
    }

    /** Saves a value. */
    public static void push(Object value) {
        SavedFrames to = current;
        if (to.objectCount == to.objects.length) {
            to.objects = Arrays.copyOf(to.objects, 2 * to.objectCount);
        }
        to.objects[to.objectCount++] = value;
    }

    /** Saves a value. */
    public static void push(long value) {
        SavedFrames to = current;
        if (to.numberCount == to.numbers.length) {
            to.numbers = Arrays.copyOf(to.numbers, 2 * to.numberCount);
        }
        to.numbers[to.numberCount++] = value;
    }

    /** Saves a value. */
    public static void push(int value) {
        push((long) value);
    }

    /** Saves a value. */
    public static void push(float value) {
        push((long) Float.floatToRawIntBits(value));
    }

    /** Saves a value. */
    public static void push(double value) {
        push(Double.doubleToRawLongBits(value));
    }

    /** Takes a value back. */
    public static Object popObject() {
        SavedFrames from = current;
        Object value = from.objects[--from.objectCount];
        from.objects[from.objectCount] = null;
        return value;
    }

    /** Takes a value back. */
    public static long popLong() {
        SavedFrames from = current;
        return from.numbers[--from.numberCount];
    }

    /** Takes a value back. */
    public static int popInt() {
        return (int) popLong();
    }

    /** Takes a value back. */
    public static float popFloat() {
        return Float.intBitsToFloat(popInt());
    }

    /** Takes a value back. */
    public static double popDouble() {
        return Double.longBitsToDouble(popLong());
    }
}
