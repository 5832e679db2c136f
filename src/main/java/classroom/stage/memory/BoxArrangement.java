package classroom.stage.memory;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a reader has changed in the picture of the objects: pinned, hidden and moved boxes. It lasts as long as the
 * picture, for all runs that are shown in it. Used on the event thread.
 */
final class BoxArrangement {
    private final Set<BoxKey> pinned = new LinkedHashSet<>();
    private final Set<BoxKey> hidden = new HashSet<>();
    private final Map<BoxKey, Point2D> moved = new HashMap<>();
    private boolean unfolded;
    private double scroll;

    boolean isPinned(BoxKey key) {
        return pinned.contains(key);
    }

    /** Pins a box, so that it comes first and does not scroll; or unpins it. */
    void pin(BoxKey key, boolean on) {
        if (on) {
            pinned.add(key);
            hidden.remove(key);
        } else {
            pinned.remove(key);
        }
    }

    /** Returns the pinned boxes in the order of pinning. */
    List<BoxKey> pinned() {
        return new ArrayList<>(pinned);
    }

    boolean isHidden(BoxKey key) {
        return hidden.contains(key);
    }

    /** Hides a box; a hidden box is no longer pinned. */
    void hide(BoxKey key) {
        hidden.add(key);
        pinned.remove(key);
    }

    /** Shows all hidden boxes again. */
    void showHidden() {
        hidden.clear();
    }

    /** Returns where a box was moved to, in letter heights from the corner of the picture; null if it was not moved. */
    Point2D moved(BoxKey key) {
        return moved.get(key);
    }

    /** Moves a box. */
    void move(BoxKey key, double x, double y) {
        moved.put(key, new Point2D.Double(x, y));
    }

    /** Puts a moved box back among the others. */
    void putBack(BoxKey key) {
        moved.remove(key);
    }

    /** Whether objects that only one thread accessed are shown, even if there are many. */
    boolean isUnfolded() {
        return unfolded;
    }

    void unfold(boolean on) {
        unfolded = on;
        scroll = 0;
    }

    /** Returns how far the picture is scrolled down, in letter heights. */
    double scroll() {
        return scroll;
    }

    /** Scrolls to a place; the layout limits it to what there is. */
    void scroll(double to) {
        scroll = Math.max(0, to);
    }

    boolean isChanged() {
        return !pinned.isEmpty() || !hidden.isEmpty() || !moved.isEmpty();
    }

    /** Undoes all changes. */
    void reset() {
        pinned.clear();
        hidden.clear();
        moved.clear();
        unfold(false);
    }
}
