package classroom.schedule.search;

import classroom.schedule.ScheduleController;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What is known of runs by their shapes. The shape of a run is which of its steps happen before which, and which are
 * made by one actor, whichever that is. Runs of one shape have the same number of orders, and their simplest orders
 * cost the same.
 */
final class ShapeCache {
    /** The most steps of a run that has a shape. */
    static final int MAX_STEPS = Long.SIZE;

    private static final int MAX_SHAPES = 20_000;

    private final Map<Shape, ShapeFacts> shapes = new HashMap<>();
    /** The shape of the last run; its arrays are used again for the next one. */
    private final Shape shape = new Shape(new long[MAX_STEPS], new byte[MAX_STEPS]);
    /** For each actor, the bits of its steps so far and of those that happen before them. */
    private final long[] own = new long[ScheduleController.MAX_ACTORS];
    /** For each actor, its number in the shape; 0 for none yet. */
    private final byte[] renamed = new byte[ScheduleController.MAX_ACTORS];

    /** The steps of a run, without the actors' numbers. */
    private static final class Shape {
        /** For each step, a bit for each step that happens before it. */
        private final long[] before;
        /** For each step, its actor; numbered as they first occur. */
        private final byte[] actors;
        /** The number of steps; the arrays may be longer. */
        private int length;

        Shape(long[] before, byte[] actors) {
            this.before = before;
            this.actors = actors;
            length = before.length;
        }

        /** Returns a copy that does not change. */
        Shape copy() {
            return new Shape(Arrays.copyOf(before, length), Arrays.copyOf(actors, length));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Shape shape
                    && Arrays.equals(before, 0, length, shape.before, 0, shape.length)
                    && Arrays.equals(actors, 0, length, shape.actors, 0, shape.length);
        }

        @Override
        public int hashCode() {
            long hash = length;
            for (int i = 0; i < length; i++) {
                hash = 31 * (31 * hash + before[i]) + actors[i];
            }
            return Long.hashCode(hash);
        }
    }

    /** What is known of a shape. */
    static final class ShapeFacts {
        private static final int NOT_SOUGHT = -1;

        private final long orders;
        private int leastCost = NOT_SOUGHT;

        private ShapeFacts(long orders) {
            this.orders = orders;
        }

        /** Returns the number of orders of each of its runs; {@link LinearExtensions#UNKNOWN} if not known. */
        long orders() {
            return orders;
        }

        /** Tells whether the simplest order of one of its runs was looked for. */
        boolean hasLeastCost() {
            return leastCost != NOT_SOUGHT;
        }

        /** Returns what that order costs. */
        int leastCost() {
            return leastCost;
        }

        /** Sets what the simplest order of each of its runs costs. */
        void setLeastCost(int cost) {
            leastCost = cost;
        }
    }

    /**
     * Returns what is known of the shape of a run.
     *
     * @param path the steps of the run; at most {@link #MAX_STEPS}
     * @return null if no run of this shape was added
     */
    ShapeFacts find(StepHistory path) {
        readShape(path);
        return shapes.get(shape);
    }

    /**
     * Adds the shape of the run that {@link #find} was called for.
     *
     * @param orders the number of the run's orders; {@link LinearExtensions#UNKNOWN} if not known
     * @return what is known of it now; null if there are too many shapes to keep it
     */
    ShapeFacts add(long orders) {
        if (shapes.size() >= MAX_SHAPES) {
            return null;
        }
        ShapeFacts facts = new ShapeFacts(orders);
        shapes.put(shape.copy(), facts);
        return facts;
    }

    /** Sets the shape to that of a run, in arrays that the next run uses again. */
    private void readShape(StepHistory path) {
        Arrays.fill(own, 0);
        Arrays.fill(renamed, (byte) 0);
        long[] before = shape.before;
        byte count = 0;
        for (int i = 0; i < path.length; i++) {
            int who = path.actor[i];
            if (renamed[who] == 0) {
                renamed[who] = ++count;
            }
            shape.actors[i] = renamed[who];
            long bits = own[who];
            int[] clock = path.clock[i];
            for (int last : clock) {
                if (last > 0 && last <= i) {
                    bits |= before[last - 1] | 1L << last - 1;
                }
            }
            before[i] = bits;
            own[who] = bits | 1L << i;
        }
        shape.length = path.length;
    }
}
