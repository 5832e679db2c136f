package classroom.window.schedule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The orders before each move of a held program, and those of undone moves. Not thread-safe. */
final class MoveHistory {
    private final Deque<List<Integer>> past = new ArrayDeque<>();
    private final Deque<List<Integer>> future = new ArrayDeque<>();

    /** Tells whether there is a move to undo. */
    boolean canUndo() {
        return !past.isEmpty();
    }

    /** Tells whether there is an undone move. */
    boolean canRedo() {
        return !future.isEmpty();
    }

    /** Returns the order to go back to; {@link #undone} tells when that was done. */
    List<Integer> toUndo() {
        return past.peek();
    }

    /** Returns the order to make again; {@link #redone} tells when that was done. */
    List<Integer> toRedo() {
        return future.peek();
    }

    /** The last move was undone. */
    void undone(List<Integer> before) {
        past.pop();
        future.push(before);
    }

    /** The move that was undone last was made again. */
    void redone(List<Integer> before) {
        future.pop();
        past.push(before);
    }

    /** A move led from one order to another one; if these are equal, there is nothing to undo. */
    void moved(List<Integer> before, List<Integer> now) {
        if (!before.equals(now)) {
            past.push(before);
            future.clear();
        }
    }

    /** An order was made from the start: each of its steps can be undone. */
    void began(List<Integer> order) {
        past.clear();
        future.clear();
        for (int i = 0; i < order.size(); i++) {
            past.push(order.subList(0, i));
        }
    }
}
