package classroom.stage.bank;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Point;
import java.awt.Rectangle;

/** Arranges equal squares in an area, row by row and as large as possible. */
final class AccountGrid {
    private static final int MAX_CELL = 96;

    private final Rectangle area;
    private final int count;
    private final int side;
    private final int columns;

    /**
     * @param area  the available area, in pixels
     * @param count the number of squares
     */
    AccountGrid(Rectangle area, int count) {
        this.area = area;
        this.count = count;
        int fits = Math.min(UIScale.scale(MAX_CELL), Math.max(2, area.height));
        while (fits > 2 && (long) (area.width / fits) * (area.height / fits) < count) {
            fits--;
        }
        side = fits;
        columns = Math.max(1, area.width / side);
    }

    /** Returns the side length of a square including the gap, in pixels. */
    int side() {
        return side;
    }

    /** Returns the bounds of a square without the gap. */
    Rectangle cell(int number) {
        int gap = side > UIScale.scale(14) ? UIScale.scale(2) : 1;
        return new Rectangle(
                area.x + number % columns * side, area.y + number / columns * side, side - gap, side - gap);
    }

    /** Returns the index of the square at a point; -1 if there is none. */
    int at(Point point) {
        int x = point.x - area.x;
        int y = point.y - area.y;
        if (x < 0 || y < 0 || x / side >= columns) {
            return -1;
        }
        int number = y / side * columns + x / side;
        return number < count ? number : -1;
    }
}
