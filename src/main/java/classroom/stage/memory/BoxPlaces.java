package classroom.stage.memory;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The places of the boxes, in pixels. Boxes flow into columns; pinned ones come first and stay when the others are
 * scrolled; moved ones lie on top.
 *
 * @param room   the place of the picture
 * @param boxes  the boxes, the topmost last
 * @param beyond the number of boxes that are not completely visible
 */
record BoxPlaces(Rectangle2D room, List<PlacedBox> boxes, int beyond) {
    private static final double GAP = 0.6;
    private static final double WIDE = 15;
    static final double ROW = 1.2;
    static final double HEAD = 1.5;
    static final double CELL_HIGH = 2.4;
    private static final double MIN_CELL_WIDE = 2.6;
    private static final double MAX_CELL_WIDE = 6.5;
    private static final double LETTER = 0.62;
    private static final double BUTTON = 1.3;

    /**
     * A box at its place.
     *
     * @param clip    the part of the picture that it may cover
     * @param columns the number of an array's cells in a line
     */
    record PlacedBox(
            MemoryObject object, BoxKey key, BoxContent content, Rectangle2D bounds, Rectangle2D clip, int columns) {
        /** Whether the visible part contains a point. */
        boolean contains(double x, double y) {
            return bounds.contains(x, y) && clip.contains(x, y);
        }

        /** Returns the place of an array's cell. */
        Rectangle2D cell(int number, double em) {
            double wide = (bounds.getWidth() - 0.6 * em) / columns;
            return new Rectangle2D.Double(
                    bounds.getX() + 0.3 * em + number % columns * wide,
                    bounds.getY() + (HEAD + 0.1 + number / columns * CELL_HIGH) * em,
                    wide,
                    CELL_HIGH * em);
        }

        /** Returns the top of the rows, below the cells. */
        double rowsTop(double em) {
            return bounds.getY() + (HEAD + cellLines(content.cells().size(), columns) * CELL_HIGH) * em;
        }

        /**
         * Returns the place of a button in the title.
         *
         * @param fromRight 0 for the last one
         */
        Rectangle2D button(int fromRight, double em) {
            return new Rectangle2D.Double(
                    bounds.getMaxX() - (0.15 + BUTTON * (fromRight + 1)) * em,
                    bounds.getY() + 0.1 * em,
                    BUTTON * em,
                    BUTTON * em);
        }
    }

    /**
     * Places boxes.
     *
     * @param em the size of letters, in pixels
     */
    static BoxPlaces of(
            List<MemoryObject> objects,
            List<BoxContent> contents,
            BoxArrangement arrangement,
            BoxKey.BoxKeys keys,
            Rectangle2D room,
            double em) {
        int columns = (int) Math.max(1, Math.floor(room.getWidth() / ((WIDE + GAP) * em)));
        double wide = room.getWidth() / columns - GAP * em;
        double[] bottoms = new double[columns];
        double[] tops = new double[columns];
        List<PlacedBox> flowing = new ArrayList<>();
        List<PlacedBox> moved = new ArrayList<>();
        boolean pinning = true;
        double deepest = 0;
        for (int i = 0; i < objects.size(); i++) {
            BoxKey key = keys.of(objects.get(i));
            BoxContent content = contents.get(i);
            int cells = cellColumns(content, wide, em);
            double high = (HEAD
                            + CELL_HIGH * cellLines(content.cells().size(), cells)
                            + ROW * content.rows().size()
                            + 0.3)
                    * em;
            Point2D to = arrangement.moved(key);
            if (to != null) {
                Rectangle2D bounds = new Rectangle2D.Double(
                        within(room.getX() + to.getX() * em, room.getX(), room.getMaxX() - wide - GAP * em),
                        within(room.getY() + to.getY() * em, room.getY(), room.getMaxY() - HEAD * em),
                        wide,
                        high);
                moved.add(new PlacedBox(objects.get(i), key, content, bounds, room, cells));
                continue;
            }
            if (pinning && !arrangement.isPinned(key)) {
                pinning = false;
                System.arraycopy(bottoms, 0, tops, 0, columns);
            }
            int column = 0;
            for (int other = 1; other < columns; other++) {
                column = bottoms[other] < bottoms[column] ? other : column;
            }
            double x = room.getX() + column * (wide + GAP * em);
            Rectangle2D bounds = new Rectangle2D.Double(x, room.getY() + bottoms[column], wide, high);
            double top = room.getY() + tops[column];
            Rectangle2D clip = new Rectangle2D.Double(
                    x - em, top - GAP * em / 2, wide + 2 * em, Math.max(0, room.getMaxY() - top + GAP * em / 2));
            flowing.add(new PlacedBox(objects.get(i), key, content, bounds, clip, cells));
            bottoms[column] += high + GAP * em;
            deepest = Math.max(deepest, bottoms[column] - GAP * em);
        }
        arrangement.scroll(Math.min(arrangement.scroll(), Math.max(0, (deepest - room.getHeight()) / em)));
        double scroll = arrangement.scroll() * em;
        List<PlacedBox> all = new ArrayList<>();
        int beyond = 0;
        for (PlacedBox each : flowing) {
            Rectangle2D at = each.bounds();
            if (!arrangement.isPinned(each.key())) {
                at = new Rectangle2D.Double(at.getX(), at.getY() - scroll, at.getWidth(), at.getHeight());
            }
            boolean whole = at.getMaxY() <= room.getMaxY() + 0.5
                    && at.getY() >= each.clip().getY();
            beyond += whole ? 0 : 1;
            if (at.intersects(each.clip())) {
                all.add(new PlacedBox(each.object(), each.key(), each.content(), at, each.clip(), each.columns()));
            }
        }
        all.addAll(moved);
        return new BoxPlaces(room, all, beyond);
    }

    private static double within(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }

    private static int cellLines(int cells, int columns) {
        return (cells + columns - 1) / columns;
    }

    private static int cellColumns(BoxContent of, double wide, double em) {
        int longest = of.cells().stream()
                .mapToInt(each -> each.value().length())
                .max()
                .orElse(0);
        double cell = within(longest * LETTER + 0.6, MIN_CELL_WIDE, MAX_CELL_WIDE) * em;
        return (int) Math.max(1, Math.floor((wide - 0.6 * em) / cell));
    }

    /** Returns the topmost box at a point. */
    Optional<PlacedBox> at(double x, double y) {
        for (int i = boxes.size() - 1; i >= 0; i--) {
            if (boxes.get(i).contains(x, y)) {
                return Optional.of(boxes.get(i));
            }
        }
        return Optional.empty();
    }
}
