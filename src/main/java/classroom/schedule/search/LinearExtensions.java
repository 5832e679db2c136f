package classroom.schedule.search;

import java.util.Arrays;

/**
 * Counts the orders that are equivalent to a run, and finds the simplest of them. These are the linear extensions of
 * the happens-before order of its steps. It goes through the states that these orders pass; a state is the number of
 * steps that each actor has made.
 */
public final class LinearExtensions {
    /** The number of orders is too large for a {@code long}, or counting them takes too long. */
    public static final long UNKNOWN = -1;

    private static final int MAX_STATES = 1 << 20;
    /** How many runs, and states in all, are counted at most; runs of a known shape take no time. */
    private static final int MAX_COUNTED = 20_000;

    private static final long MAX_ALL_STATES = 40_000_000;
    private static final int UNREACHED = Integer.MAX_VALUE;
    private static final int PREEMPTION_COST = 1 << 14;

    private final StepHistory path;
    private final ShapeCache shapes = new ShapeCache();
    /** What is known of the last run's shape; null before {@link #count}, for long runs, and with too many shapes. */
    private ShapeCache.ShapeFacts facts;

    private int actors;
    /** For each actor, the numbers of its steps. */
    private int[][] steps;
    /** For each actor and step, what {@link #needs(int, int, int[])} returns. */
    private int[][][] needs;
    /** For each actor, what one more step adds to the number of a state. */
    private int[] strides;

    private int states;
    private int counted;
    private long allStates;

    /** @param path the path of the search whose last run is looked at */
    LinearExtensions(StepHistory path) {
        this.path = path;
    }

    /** Returns the number of states of the last run. */
    int states() {
        return states;
    }

    /**
     * Returns the number of orders that are equivalent to the last run, itself included; {@link #UNKNOWN} if not known.
     */
    long count() {
        facts = null;
        if (path.length > ShapeCache.MAX_STEPS) {
            return countStates();
        }
        facts = shapes.find(path);
        if (facts != null) {
            return facts.orders();
        }
        long orders = countStates();
        facts = shapes.add(orders);
        return orders;
    }

    private long countStates() {
        if (counted >= MAX_COUNTED || allStates > MAX_ALL_STATES || !arrange()) {
            return UNKNOWN;
        }
        counted++;
        allStates += states;
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
     * Returns, of the orders that are equivalent to the last run, one with the fewest preemptions, and of these with
     * the fewest switches. If there are too many states, returns the last run's own order.
     */
    SimpleOrder simplest() {
        SimpleOrder found = findSimplest();
        if (facts != null) {
            facts.setLeastCost(found.cost());
        }
        return found;
    }

    private SimpleOrder findSimplest() {
        if (!arrange() || (long) states * actors > MAX_STATES) {
            int[] choices = path.choices();
            return new SimpleOrder(choices, cost(choices));
        }
        int[] costs = new int[states * actors];
        int[] from = new int[states * actors];
        Arrays.fill(costs, UNREACHED);
        int[] at = new int[actors];
        for (int state = 0; state < states; state++, advance(at)) {
            for (int was = 0; was < actors; was++) {
                int cost = state == 0 ? was == 0 ? 0 : UNREACHED : costs[state * actors + was];
                if (cost == UNREACHED) {
                    continue;
                }
                boolean couldGoOn = state > 0 && canGo(was, at);
                for (int i = 0; i < actors; i++) {
                    if (canGo(i, at)) {
                        int more = state == 0 || i == was ? 0 : couldGoOn ? PREEMPTION_COST + 1 : 1;
                        int next = (state + strides[i]) * actors + i;
                        if (cost + more < costs[next]) {
                            costs[next] = cost + more;
                            from[next] = was;
                        }
                    }
                }
            }
        }
        return cheapest(costs, from);
    }

    private SimpleOrder cheapest(int[] costs, int[] from) {
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
        return new SimpleOrder(choices, cost);
    }

    /**
     * An order and how simple it is.
     *
     * @param choices the numbers of the actors that make its steps
     * @param cost    {@code PREEMPTION_COST} + 1 for each preemption and 1 for each other switch
     */
    record SimpleOrder(int[] choices, int cost) {
        /** Tells whether this order costs less or, at the same cost, is shorter. */
        boolean isSimplerThan(SimpleOrder other) {
            return cost != other.cost ? cost < other.cost : choices.length < other.choices.length;
        }
    }

    private int cost(int[] choices) {
        int cost = 0;
        for (int i = 1; i < choices.length; i++) {
            int was = choices[i - 1];
            if (choices[i] != was) {
                cost += (path.enabled[i] >> was & 1) != 0 ? PREEMPTION_COST + 1 : 1;
            }
        }
        return cost;
    }

    /** Goes on to the next state. */
    private void advance(int[] at) {
        for (int i = 0; i < actors; i++) {
            if (at[i] < steps[i].length) {
                at[i]++;
                return;
            }
            at[i] = 0;
        }
    }

    /**
     * Tells whether the last run may have a simpler order than one that was found. Called after {@link #count}: runs of
     * a shape that was looked at are known exactly.
     */
    boolean mayBeSimplerThan(SimpleOrder other) {
        if (facts == null || !facts.hasLeastCost()) {
            return leastCost() < other.cost();
        }
        return facts.leastCost() < other.cost()
                || facts.leastCost() == other.cost() && path.length < other.choices().length;
    }

    /** Returns a lower bound of the cost of all orders of the last run's steps: each of its actors goes once. */
    private int leastCost() {
        long seen = 0;
        for (int i = 0; i < path.length; i++) {
            seen |= 1L << path.actor[i];
        }
        return Math.max(0, Long.bitCount(seen) - 1);
    }

    /** Tells whether all steps that happen before an actor's next one were made. */
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

    /** Sorts the steps of the last run by actor; returns false if they have too many states. */
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

    /** Returns the number of steps that each other actor must have made before a step. */
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
