package classroom.stage.memory;

import java.awt.geom.Rectangle2D;

/**
 * The arrangement of the cards.
 *
 * @param columns the number of columns
 * @param shown   the number of cards that fit, including the card with the number of the others
 * @param wide    the width of a card, in letter heights
 * @param high    the height of a card, in letter heights
 * @param scale   the size of letters, relative to the default
 */
record CardGrid(int columns, int shown, double wide, double high, double scale) {
    /** The space between cards, in letter heights, and the width of a card at the default size. */
    static final double GAP = 0.5;

    static final double CARD_WIDE = 19;
    private static final double CARD_HIGH = 5.4;
    static final double SMALL_HIGH = 2.9;
    static final double MIN_SCALE = 0.72;
    private static final double CHIP_WIDE = 8;
    private static final double CHIP_HIGH = 1.9;
    private static final double MAX_CHIP_SCALE = 0.86;

    /** Chooses an arrangement: letters as large as possible, else cards of two lines, else fewer cards. */
    static CardGrid of(int count, double wide, double high) {
        for (double lines : new double[] {CARD_HIGH, SMALL_HIGH}) {
            for (double scale = 1; scale >= MIN_SCALE - 1e-9; scale -= 0.07) {
                CardGrid grid = of(count, wide, high, lines, scale);
                if (grid.shown() == count) {
                    return grid;
                }
            }
        }
        return of(count, wide, high, SMALL_HIGH, MIN_SCALE);
    }

    /** Arranges cards of one line, which take little height. */
    static CardGrid chips(int count, double wide, double high) {
        return of(count, wide, high, CHIP_WIDE, CHIP_HIGH, MAX_CHIP_SCALE);
    }

    private static CardGrid of(int count, double wide, double high, double lines, double scale) {
        return of(count, wide, high, CARD_WIDE, lines, scale);
    }

    private static CardGrid of(int count, double wide, double high, double cardWide, double lines, double scale) {
        int most = (int) Math.max(1, Math.floor((wide - GAP) / ((cardWide + GAP) * scale)));
        int rows = (int) Math.max(1, Math.floor((high - GAP) / (lines * scale + GAP)));
        int columns = Math.min(most, count);
        int shown = Math.min(count, columns * rows);
        return new CardGrid(columns, shown, (wide - GAP) / columns - GAP, lines * scale, scale);
    }

    /** Returns the number of rows. */
    int rows() {
        return (shown + columns - 1) / columns;
    }

    /** Whether the cards have one line only. */
    boolean isChips() {
        return high < SMALL_HIGH * MIN_SCALE - 1e-6;
    }

    boolean isSmall() {
        return high < CARD_HIGH * MIN_SCALE - 1e-6;
    }

    Rectangle2D box(int index, double em) {
        double x = GAP + index % columns * (wide + GAP);
        double y = GAP + index / columns * (high + GAP);
        return new Rectangle2D.Double(x * em, y * em, wide * em, high * em);
    }
}
