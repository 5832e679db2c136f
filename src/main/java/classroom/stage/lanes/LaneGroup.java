package classroom.stage.lanes;

import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The lanes of one process, in the order in which its threads were heard of. On the event thread. */
final class LaneGroup {
    private final int side;
    private final ProcessTrace process;
    private final long zero;
    private final SharedFields fields = new SharedFields();
    private final List<Lane> lanes = new ArrayList<>();
    private int taken;

    /** @param side the number of its run */
    LaneGroup(int side, ProcessTrace process, long zero) {
        this.side = side;
        this.process = process;
        this.zero = zero;
    }

    /** The number of its run among those that are shown. */
    int side() {
        return side;
    }

    ProcessTrace process() {
        return process;
    }

    List<Lane> lanes() {
        return lanes;
    }

    SharedFields fields() {
        return fields;
    }

    /** Adds the lanes of new threads; tells whether there were any. */
    boolean addLanes() {
        // As they are now: others may come, and may be heard of earlier than was known, while these are put in order.
        ThreadTrace[] tracks = process.threads().toArray(new ThreadTrace[0]);
        if (tracks.length == taken) {
            return false;
        }
        for (int i = taken; i < tracks.length; i++) {
            lanes.add(new Lane(tracks[i], zero));
        }
        taken = tracks.length;
        Map<Lane, Long> first = new IdentityHashMap<>();
        lanes.forEach(each -> first.put(each, each.track().firstAt()));
        lanes.sort(Comparator.comparingLong(first::get));
        return true;
    }
}
