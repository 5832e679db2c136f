package classroom.schedule;

import classroom.schedule.model.Mutex;
import classroom.schedule.model.WaitSet;
import java.util.Arrays;

/**
 * The state of an object in one run, as far as the schedule needs it: the places of its fields or elements, its
 * monitor, its hash code.
 */
public final class ObjectState {
    private final int epoch;
    private int[] places = new int[4];
    private int whole;
    private int hash;
    private Mutex monitor;
    private WaitSet waiters;
    private Object model;

    ObjectState(int epoch) {
        this.epoch = epoch;
    }

    /** Whether it belongs to the given run. */
    boolean isOf(int now) {
        return epoch == now;
    }

    /** Returns the place of a field or element. */
    int place(int index) {
        if (index >= places.length) {
            places = Arrays.copyOf(places, Math.max(index + 1, 2 * places.length));
        }
        if (places[index] == 0) {
            places[index] = Controller.HERE.newPlace();
        }
        return places[index];
    }

    /** Returns the place of the object as a whole. */
    public int place() {
        if (whole == 0) {
            whole = Controller.HERE.newPlace();
        }
        return whole;
    }

    /** Returns its monitor. */
    public Mutex monitor() {
        if (monitor == null) {
            monitor = new Mutex();
        }
        return monitor;
    }

    /** Returns the actors waiting in its monitor. */
    public WaitSet waiters() {
        if (waiters == null) {
            waiters = new WaitSet();
        }
        return waiters;
    }

    /** Returns the data attached by a model. */
    public Object model() {
        return model;
    }

    /** Attaches data of a model. */
    public void setModel(Object now) {
        model = now;
    }

    /** Returns a number that is unique in this run. */
    int hash(int next) {
        if (hash == 0) {
            hash = next;
        }
        return hash;
    }
}
