package classroom.schedule.search;

/** Counts the orders that are equivalent to a run, and finds the simplest of them. */
public final class LinearExtensions {
    /** The number of orders is too large, or would take too long to count. */
    public static final long UNKNOWN = -1;

    private static final int MAX_STATES = 1 << 20;
    private static final int NOWHERE = Integer.MAX_VALUE;
    private static final int PREEMPTION = 1 << 14;

    private final StepHistory path;
    private int actors;
    private int[][] steps;
    private int[][][] needs;
    private int[] strides;
    private int states;

    /** @param path the path whose last run is counted */
    LinearExtensions(StepHistory path) {
        this.path = path;
    }

    /** Returns the number of states of the last count. */
    int states() {
        return states;
    }

    /** Returns the number of orders that are equivalent to the last run. */
    long count() {
        if (!arrange()) {
            return UNKNOWN;
        }
        long[] orders = new long[states];
        int[] at = new int[actors];
        orders[0] = 1;
        for (int state = 0; state < states; state++, advance(at)) {
            if (orders[state] == 0) {
                continue;
            }
            for (int i = 0; i < actors; i++) {
                if (canGo(i, at)) {
                    long sum = orders[state + strides[i]] + orders[state];
                    if (sum < 0) {
                        return UNKNOWN;
                    }
                    orders[state + strides[i]] = sum;
                }
            }
        }
        return orders[states - 1];
    }

    /**
     * Returns an equivalent order with the fewest preemptions, and among these with the fewest switches.
     *
     * @return the actors of its steps
     */
    Simple simplest() {
        if (!arrange() || (long) states * actors > MAX_STATES) {
            int[] choices = path.choices();
            return new Simple(choices, cost(choices));
        }
        int[] costs = new int[states * actors];
        int[] from = new int[states * actors];
        java.util.Arrays.fill(costs, NOWHERE);
        int[] at = new int[actors];
        for (int state = 0; state < states; state++, advance(at)) {
            for (int was = 0; was < actors; was++) {
                int cost = state == 0 ? was == 0 ? 0 : NOWHERE : costs[state * actors + was];
                if (cost == NOWHERE) {
                    continue;
                }
                boolean couldGoOn = state > 0 && canGo(was, at);
                for (int i = 0; i < actors; i++) {
                    if (canGo(i, at)) {
                        int more = state == 0 || i == was ? 0 : couldGoOn ? PREEMPTION + 1 : 1;
                        int next = (state + strides[i]) * actors + i;
                        if (cost + more < costs[next]) {
                            costs[next] = cost + more;
                            from[next] = was;
                        }
                    }
                }
            }
        }
        return way(costs, from);
    }

    private Simple way(int[] costs, int[] from) {
        int total = path.length;
        int[] choices = new int[total];
        int state = states - 1;
        int who = 0;
        for (int i = 1; i < actors; i++) {
            if (costs[state * actors + i] < costs[state * actors + who]) {
                who = i;
            }
        }
        int cost = total == 0 ? 0 : costs[state * actors + who];
        for (int i = total - 1; i >= 0; i--) {
            choices[i] = who;
            int before = from[state * actors + who];
            state -= strides[who];
            who = before;
        }
        return new Simple(choices, cost);
    }

    /**
     * A simple order.
     *
     * @param choices the actors of its steps
     * @param cost    its cost; lower is simpler
     */
    record Simple(int[] choices, int cost) {
        boolean isSimplerThan(Simple other) {
            return cost != other.cost ? cost < other.cost : choices.length < other.choices.length;
        }
    }

    private int cost(int[] choices) {
        int cost = 0;
        for (int i = 1; i < choices.length; i++) {
            int was = choices[i - 1];
            if (choices[i] != was) {
                cost += (path.enabled[i] >> was & 1) != 0 ? PREEMPTION + 1 : 1;
            }
        }
        return cost;
    }

    /** Advances to the positions of the next state. */
    private void advance(int[] at) {
        for (int i = 0; i < actors; i++) {
            if (at[i] < steps[i].length) {
                at[i]++;
                return;
            }
            at[i] = 0;
        }
    }

    /** Returns a lower bound for the cost of any order of these steps: each actor runs once. */
    int leastCost() {
        long seen = 0;
        for (int i = 0; i < path.length; i++) {
            seen |= 1L << path.actor[i];
        }
        return Math.max(0, Long.bitCount(seen) - 1);
    }

    private boolean canGo(int actor, int[] at) {
        if (at[actor] == steps[actor].length) {
            return false;
        }
        int[] need = needs[actor][at[actor]];
        for (int i = 0; i < need.length; i++) {
            if (need[i] > at[i]) {
                return false;
            }
        }
        return true;
    }

    /** Sorts the steps by their actors; returns false if there are too many states. */
    private boolean arrange() {
        actors = 0;
        for (int i = 0; i < path.length; i++) {
            actors = Math.max(actors, path.actor[i] + 1);
        }
        actors = Math.max(actors, 1);
        int[] counts = new int[actors];
        int[] ordinal = new int[path.length];
        for (int i = 0; i < path.length; i++) {
            counts[path.actor[i]]++;
            ordinal[i] = counts[path.actor[i]];
        }
        steps = new int[actors][];
        needs = new int[actors][][];
        strides = new int[actors];
        long all = 1;
        for (int i = 0; i < actors; i++) {
            strides[i] = (int) all;
            all *= counts[i] + 1;
            if (all > MAX_STATES) {
                return false;
            }
            steps[i] = new int[counts[i]];
            needs[i] = new int[counts[i]][];
        }
        states = (int) all;
        for (int i = 0; i < path.length; i++) {
            int who = path.actor[i];
            steps[who][ordinal[i] - 1] = i;
            needs[who][ordinal[i] - 1] = needs(i, who, ordinal);
        }
        return true;
    }

    private int[] needs(int step, int who, int[] ordinal) {
        int[] clock = path.clock[step];
        int[] need = new int[actors];
        for (int i = 0; i < actors && i < clock.length; i++) {
            if (i != who && clock[i] > 0) {
                need[i] = ordinal[clock[i] - 1];
            }
        }
        return need;
    }
}
