package classroom.window.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The share of a split pane's first component, if the user has chosen one. Used on the event thread. */
public final class SplitShare {
    /** Stands for the default division. */
    public static final double USUAL = 0;

    private final Consumer<Double> store;
    private final List<Runnable> listeners = new ArrayList<>();
    private double value;

    /**
     * @param stored the stored share, from 0 to 1; {@link #USUAL} for none
     * @param store  stores a new share; called on the event thread
     */
    public SplitShare(double stored, Consumer<Double> store) {
        value = stored;
        this.store = store;
    }

    /** Sets a listener, called after each change on the event thread. */
    void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    boolean isUsual() {
        return value == USUAL;
    }

    double value() {
        return value;
    }

    void choose(double share) {
        if (share != value) {
            value = share;
            store.accept(share);
            listeners.forEach(Runnable::run);
        }
    }

    /** Returns to the default division. */
    public void reset() {
        choose(USUAL);
    }
}
