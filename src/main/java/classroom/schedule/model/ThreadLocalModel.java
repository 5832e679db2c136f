package classroom.schedule.model;

import classroom.schedule.ScheduleController;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * {@link ThreadLocal} in a scheduled run: a value for each actor. No other actor can see it, so that no method is a
 * step.
 */
public class ThreadLocalModel<T> extends ThreadLocal<T> {
    private static final ScheduleController CONTROLLER = ScheduleController.INSTANCE;
    /** Stands for no value. */
    private static final Object NONE = new Object();

    private final Object[] values = new Object[ScheduleController.MAX_ACTORS];
    private final Supplier<? extends T> initial;
    private int epoch;

    /** Creates one whose values are null at first, or what the program's subclass returns. */
    public ThreadLocalModel() {
        this(null);
    }

    private ThreadLocalModel(Supplier<? extends T> initial) {
        this.initial = initial;
    }

    /** Replaces {@code ThreadLocal.withInitial}. */
    public static <S> ThreadLocal<S> withInitial(Supplier<? extends S> initial, int site) {
        if (initial == null) {
            throw new NullPointerException();
        }
        return new ThreadLocalModel<>(initial);
    }

    @Override
    protected T initialValue() {
        return initial == null ? null : initial.get();
    }

    /** Returns the number of the current actor. Forgets the values of an earlier run. */
    private int me() {
        int run = CONTROLLER.epoch();
        if (epoch != run) {
            epoch = run;
            Arrays.fill(values, NONE);
        }
        return CONTROLLER.currentActor().number;
    }

    @Override
    @SuppressWarnings("unchecked") // set() and initialValue() put in nothing else.
    public T get() {
        int me = me();
        if (values[me] == NONE) {
            values[me] = initialValue();
        }
        return (T) values[me];
    }

    @Override
    public void set(T value) {
        values[me()] = value;
    }

    @Override
    public void remove() {
        values[me()] = NONE;
    }
}
