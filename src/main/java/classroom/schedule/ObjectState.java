package classroom.schedule;

import classroom.schedule.model.Mutex;
import classroom.schedule.model.WaitSet;
import java.util.Arrays;

/** What the schedule knows of one object in one run: the places of its fields or elements, its monitor, its hash code. */
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

    /** Whether it is of this run. */
    boolean isOf(int now) {
        return epoch == now;
    }

    /** The place of a field or element. */
    int place(int index) {
        if (index >= places.length) {
            places = Arrays.copyOf(places, Math.max(index + 1, 2 * places.length));
        }
        if (places[index] == 0) {
            places[index] = ScheduleController.INSTANCE.newPlace();
        }
        return places[index];
    }

    /** The place of the object as a whole. */
    public int place() {
        if (whole == 0) {
            whole = ScheduleController.INSTANCE.newPlace();
        }
        return whole;
    }

    /** Its monitor. */
    public Mutex monitor() {
        if (monitor == null) {
            monitor = new Mutex();
        }
        return monitor;
    }

    /** Who waits in its monitor. */
    public WaitSet waiters() {
        if (waiters == null) {
            waiters = new WaitSet();
        }
        return waiters;
    }

    /** What a model keeps with it. */
    public Object model() {
        return model;
    }

    /** Keeps something with it. */
    public void setModel(Object now) {
        model = now;
    }

    /** A number that no other object has in this run. */
    int hash(int next) {
        if (hash == 0) {
            hash = next;
        }
        return hash;
    }
}
