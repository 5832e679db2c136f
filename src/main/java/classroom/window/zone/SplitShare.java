package classroom.window.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Which share of a split pane its first component has, where the user has chosen one. Event thread only. */
public final class SplitShare {
    /** Stands for the usual division. */
    public static final double USUAL = 0;

    private final Consumer<Double> store;
    private final List<Runnable> listeners = new ArrayList<>();
    private double value;

    /**
     * @param stored what was chosen before, from 0 to 1; {@link #USUAL} for nothing
     * @param store  keeps another choice; called on the event thread
     */
    public SplitShare(double stored, Consumer<Double> store) {
        value = stored;
        this.store = store;
    }

    /** Calls this after each change, on the event thread. */
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

    /** Back to the usual division. */
    public void reset() {
        choose(USUAL);
    }
}
