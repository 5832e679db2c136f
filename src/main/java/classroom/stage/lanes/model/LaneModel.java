package classroom.stage.lanes.model;

import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The lanes of the displayed runs by process. New events are added in small portions, so that the event thread is
 * never blocked, and each event is processed once. Used on the event thread.
 */
public final class LaneModel {
    /**
     * The number of events of all lanes that are added between two checks of the clock; takes well below a
     * millisecond.
     */
    private static final int MAX_AT_ONCE = 4096;

    private static final int MIN_AT_ONCE = 16;
    /** The maximum number of lanes and of processes; others are counted but have no lane. */
    private static final int MAX_LANES = 20_000;

    private static final int MAX_GROUPS = 500;

    private List<LaneSource> sides = List.of();
    private final List<LaneGroup> groups = new ArrayList<>();
    /** The number of processes of each side that were examined. */
    private int[] taken = {};

    private final List<PlacedLane> lanes = new ArrayList<>();
    private long changedFrom = Long.MIN_VALUE;
    private boolean isComplete = true;
    private int shape;

    /** Returns the runs. */
    public List<LaneSource> sides() {
        return sides;
    }

    /** Returns the lanes by process, those of the first run first. */
    public List<LaneGroup> groups() {
        return groups;
    }

    /** Returns the number of lanes. */
    public int size() {
        return lanes.size();
    }

    /** Returns a number that changes whenever lanes are added. */
    public int shape() {
        return shape;
    }

    /** Whether all events have been added. */
    public boolean isComplete() {
        return isComplete;
    }

    /** Returns the last known time, in ns since the sides' zeros; 0 if there is none. */
    public long last() {
        return sides.stream().mapToLong(LaneSource::last).max().orElse(0);
    }

    /** Returns the first known time, in ns since the sides' zeros, at most 0. */
    public long first() {
        long first = 0;
        for (LaneGroup group : groups) {
            for (Lane each : group.lanes()) {
                long from = each.track().firstAt();
                first = from == ThreadTrace.NEVER ? first : Math.min(first, from - each.zero());
            }
        }
        return first;
    }

    /**
     * Sets the displayed runs; known ones may have grown.
     *
     * @return whether they are different runs than before
     */
    public boolean show(List<LaneSource> next) {
        boolean same = next.size() == sides.size();
        for (int i = 0; same && i < next.size(); i++) {
            same = next.get(i).isSame(sides.get(i));
        }
        sides = List.copyOf(next);
        if (!same) {
            groups.clear();
            taken = new int[next.size()];
            lanes.clear();
            changedFrom = Long.MIN_VALUE;
            shape++;
        }
        return !same;
    }

    /**
     * Adds new events for a limited time.
     *
     * @param nanos the approximate time limit
     */
    public void grow(long nanos) {
        long deadline = System.nanoTime() + nanos;
        addLanes();
        long[] until =
                sides.stream().mapToLong(each -> each.last() + each.zero()).toArray();
        int most = Math.max(MIN_AT_ONCE, MAX_AT_ONCE / Math.max(1, lanes.size()));
        boolean hasMore;
        do {
            hasMore = false;
            for (PlacedLane each : lanes) {
                hasMore |= !grow(each, until, most);
            }
        } while (hasMore && System.nanoTime() < deadline);
        isComplete = !hasMore;
    }

    /**
     * Returns the first time, in ns since the sides' zeros, from which the lanes look different since the last call;
     * {@link ThreadTrace#NEVER} if there is none.
     */
    public long takeChange() {
        long from = changedFrom;
        changedFrom = ThreadTrace.NEVER;
        return from;
    }

    private boolean grow(PlacedLane placed, long[] until, int most) {
        Lane lane = placed.lane;
        SharedFields fields = placed.group.fields();
        long from = lane.grow(most, fields, until[placed.group.side()]);
        boolean isAll = from == Long.MIN_VALUE || fields.hasNew();
        changedFrom =
                Math.min(changedFrom, isAll ? Long.MIN_VALUE : from == ThreadTrace.NEVER ? from : from - lane.zero());
        return lane.isComplete();
    }

    private void addLanes() {
        for (int side = 0; side < sides.size(); side++) {
            LaneSource of = sides.get(side);
            List<ProcessTrace> processes = of.trace().processes();
            int count = Math.min(MAX_GROUPS, processes.size());
            for (; taken[side] < count; taken[side]++) {
                groups.add(new LaneGroup(side, processes.get(taken[side]), of.zero()));
            }
        }
        groups.sort(Comparator.comparingInt(LaneGroup::side));
        boolean added = false;
        int used = 0;
        for (LaneGroup each : groups) {
            added |= each.addLanes(Math.max(0, MAX_LANES - used));
            used += each.lanes().size();
        }
        if (added) {
            lanes.clear();
            groups.forEach(group -> group.lanes().forEach(lane -> lanes.add(new PlacedLane(group, lane))));
            changedFrom = Long.MIN_VALUE;
            shape++;
        }
    }

    /** A lane and its group. */
    private record PlacedLane(LaneGroup group, Lane lane) {}
}
