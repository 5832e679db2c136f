package classroom.schedule;

import classroom.schedule.model.Mutex;
import classroom.schedule.model.WaitSet;
import java.util.Arrays;

/**
 * What the schedule knows of one object in one run: the places of its fields or elements, its monitor, its hash code.
 */
public final class ObjectState {
    private final int epoch;
    private int[] places = new int[4];
    private int whole;
    private int hash;
    private Mutex monitor;
    private WaitSet waiters;
    private Object model;
    private int user;
    private boolean passed;

    ObjectState(int epoch) {
        this.epoch = epoch;
    }

    /** Tells whether it belongs to a run. */
    boolean isOf(int now) {
        return epoch == now;
    }

    /** Returns the place of a field or element. */
    int place(int index) {
        if (index >= places.length) {
            places = Arrays.copyOf(places, Math.max(index + 1, 2 * places.length));
        }
        if (places[index] == 0) {
            places[index] = ScheduleController.INSTANCE.newPlace();
        }
        return places[index];
    }

    /** Returns the place of the object as a whole. */
    public int place() {
        if (whole == 0) {
            whole = ScheduleController.INSTANCE.newPlace();
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

    /** Returns the actors that wait in its monitor. */
    public WaitSet waiters() {
        if (waiters == null) {
            waiters = new WaitSet();
        }
        return waiters;
    }

    /** Returns what a model keeps with the object; null if it keeps nothing. */
    public Object model() {
        return model;
    }

    /** Keeps something with the object. */
    public void setModel(Object now) {
        model = now;
    }

    /**
     * Notes that an actor uses an array.
     *
     * @param whole whether it passes the array as a whole to a method of the JDK
     * @return whether the array is passed as a whole by some actor, and used by several
     */
    boolean use(int actor, boolean whole) {
        user = user == 0 || user == actor + 1 ? actor + 1 : -1;
        passed |= whole;
        return passed && user < 0;
    }

    /**
     * Returns its hash code.
     *
     * @param next a number that no other object has; taken if it has no hash code yet
     */
    int hash(int next) {
        if (hash == 0) {
            hash = next;
        }
        return hash;
    }
}
