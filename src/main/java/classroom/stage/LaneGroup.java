package classroom.stage;

import classroom.trace.ProcessTrace;
import classroom.trace.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
        List<Track> tracks = process.threads();
        int size = tracks.size();
        if (size == taken) {
            return false;
        }
        for (Track each : tracks.subList(taken, size)) {
            lanes.add(new Lane(each, zero));
        }
        taken = size;
        lanes.sort(Comparator.comparingLong(each -> each.track().firstAt()));
        return true;
    }
}
