package classroom.stage.lanes.model;

import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/** The lanes of one process, in the order in which its threads became known. Used on the event thread. */
public final class LaneGroup {
    private final int side;
    private final ProcessTrace process;
    private final long zero;
    private final SharedFields fields = new SharedFields();
    private final List<Lane> lanes = new ArrayList<>();
    private int taken;

    /** @param side the index of its run */
    LaneGroup(int side, ProcessTrace process, long zero) {
        this.side = side;
        this.process = process;
        this.zero = zero;
    }

    /** Returns the index of its run. */
    public int side() {
        return side;
    }

    /** Returns its process. */
    public ProcessTrace process() {
        return process;
    }

    /** Returns the lanes of its threads so far. */
    public List<Lane> lanes() {
        return lanes;
    }

    SharedFields fields() {
        return fields;
    }

    /**
     * Adds the lanes of new threads; returns whether there were any.
     *
     * @param most the maximum number of lanes
     */
    boolean addLanes(int most) {
        // A copy: more threads may be added while these are sorted.
        List<ThreadTrace> threads = process.threads();
        int count = Math.min(most, threads.size());
        if (count <= taken) {
            return false;
        }
        for (; taken < count; taken++) {
            lanes.add(new Lane(threads.get(taken), zero));
        }
        IdentityHashMap<Lane, Long> first = new IdentityHashMap<>();
        lanes.forEach(each -> first.put(each, each.track().firstAt()));
        lanes.sort(Comparator.comparingLong(first::get));
        return true;
    }
}
