package classroom.stage.histogram;

import classroom.stage.bank.AccountColors;
import classroom.stage.paint.TextRelativePainter;
import classroom.text.Texts;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/**
 * Paints a histogram: the names of the programs above, the bars with their counts, and the axis of balances below.
 * Correct and wrong bars differ in color; programs differ in hatching.
 */
final class HistogramPainter {
    /** The distance of hatching lines, in letter heights. */
    private static final double STEP = 0.4;

    private final Graphics2D g;
    private final Histogram of;
    private final Font font;
    private final Rectangle area;

    HistogramPainter(Graphics2D g, Histogram of) {
        this.g = g;
        this.of = of;
        this.font = of.getFont();
        this.area = of.area();
    }

    /** @param ring the index of the bar with a ring around it, from the left; -1 for none */
    void paint(int ring) {
        paintAxis();
        if (of.balances().results().isEmpty()) {
            paintEmpty();
        } else {
            paintBars(ring);
            paintNames();
        }
    }

    private void paintEmpty() {
        String text = Texts.text("histogram.empty");
        g.setFont(font);
        g.setColor(AccountColors.faint());
        g.drawString(text, area.x + (area.width - g.getFontMetrics().stringWidth(text)) / 2, area.y + area.height / 2);
    }

    private void paintAxis() {
        FontMetrics metrics = g.getFontMetrics(font);
        int base = area.y + area.height;
        g.setFont(font);
        g.setColor(AccountColors.toCome());
        g.fillRect(area.x, base, area.width, UIScale.scale(1));
        g.setColor(AccountColors.faint());
        int y = base + metrics.getAscent() + UIScale.scale(3);
        String due = of.balances().isOneDue() ? Texts.text("histogram.due", due()) : Texts.text("histogram.due.each");
        String label = of.balances().what();
        int end = paintMore(y, metrics);
        int gap = 2 * metrics.getHeight();
        int zero = paintDeadlock(y, metrics);
        int left = zero + metrics.stringWidth("0") + gap;
        int right = end - metrics.stringWidth(due) - gap;
        g.drawString("0", zero, y);
        g.drawString(due, end - metrics.stringWidth(due), y);
        g.setFont(TextRelativePainter.fitting(g, font, label, right - left, 0));
        g.drawString(label, left + Math.max(0, right - left - g.getFontMetrics().stringWidth(label)) / 2, y);
    }

    /**
     * Labels the bin of the deadlocks, if there are any.
     *
     * @return the x coordinate at which the label of the balance 0 may begin
     */
    private int paintDeadlock(int y, FontMetrics metrics) {
        HistogramBins bars = of.bars();
        if (bars.zero() == 0) {
            return area.x;
        }
        String label = Texts.text("histogram.deadlock");
        g.drawString(label, area.x, y);
        return Math.max(
                area.x + metrics.stringWidth(label) + metrics.getHeight(),
                area.x + area.width * bars.zero() / bars.places());
    }

    private long due() {
        return of.balances().sides().stream()
                .mapToLong(HistogramData.HistogramSide::due)
                .max()
                .orElse(0);
    }

    /**
     * Labels the bin of larger balances, if there are any.
     *
     * @return the x coordinate at which the bin of the expected balance ends
     */
    private int paintMore(int y, FontMetrics metrics) {
        HistogramBins bars = of.bars();
        int end = area.x + area.width;
        if (bars.right() == bars.places() - 1) {
            return end;
        }
        String more = Texts.text("histogram.more");
        int wide = metrics.stringWidth(more);
        g.drawString(more, end - wide, y);
        return Math.min(end - wide - metrics.getHeight(), area.x + area.width * (bars.right() + 1) / bars.places());
    }

    private void paintBars(int ring) {
        List<HistogramBins.Bar> all = of.bars().bars();
        List<Rectangle> places = places(all);
        for (int i = 0; i < all.size(); i++) {
            sample(all.get(i).side(), all.get(i).right(), places.get(i));
        }
        paintCounts(all, places);
        if (ring >= 0 && ring < all.size()) {
            Rectangle at = places.get(ring);
            g.setColor(AccountColors.ring());
            g.setStroke(new BasicStroke(UIScale.scale(2f)));
            g.drawRect(at.x - 2, at.y - 2, at.width + 3, at.height + 3);
        }
    }

    /** Returns the bounds of the bars; the highest leaves space for its count. */
    private List<Rectangle> places(List<HistogramBins.Bar> all) {
        int most = all.stream().mapToInt(bar -> bar.runs().size()).max().orElse(1);
        int room = area.height - g.getFontMetrics(font).getHeight();
        List<Rectangle> places = new ArrayList<>();
        for (HistogramBins.Bar bar : all) {
            Rectangle column = of.column(bar);
            int high = Math.max(UIScale.scale(2), room * bar.runs().size() / most);
            places.add(new Rectangle(column.x, area.y + area.height - high, Math.max(2, column.width - 1), high));
        }
        return places;
    }

    /** Paints the count above each bar, possibly over a neighboring bar but not over another count. */
    private void paintCounts(List<HistogramBins.Bar> all, List<Rectangle> places) {
        FontMetrics metrics = g.getFontMetrics(font);
        Rectangle written = new Rectangle();
        g.setFont(font);
        for (int i = 0; i < all.size(); i++) {
            Rectangle bar = places.get(i);
            String count = Integer.toString(all.get(i).runs().size());
            int wide = metrics.stringWidth(count);
            int x = Math.max(area.x, Math.min(bar.x + (bar.width - wide) / 2, area.x + area.width - wide));
            int base = bar.y - UIScale.scale(3);
            Rectangle label = new Rectangle(x, base - metrics.getAscent(), wide + 1, metrics.getAscent());
            if (!label.intersects(written)) {
                written = label;
                g.setColor(AccountColors.ground());
                g.fill(label);
                g.setColor(AccountColors.ink());
                g.drawString(count, x, base);
            }
        }
    }

    /** Paints a sample: the first side is hatched, the second one filled. */
    private void sample(int side, boolean right, Rectangle at) {
        Color color = right ? AccountColors.in() : AccountColors.lost();
        if (side == 0) {
            g.setColor(right ? AccountColors.ground() : AccountColors.lostGround());
            g.fill(at);
            new TextRelativePainter(g, font, font.getSize2D()).hatch(at, color, STEP);
            g.setColor(color);
            g.setStroke(new BasicStroke(UIScale.scale(1f)));
            g.draw(new Rectangle(at.x, at.y, at.width - 1, at.height - 1));
        } else {
            g.setColor(color);
            g.fill(at);
        }
    }

    private void paintNames() {
        Font bold = font.deriveFont(Font.BOLD);
        FontMetrics metrics = g.getFontMetrics(bold);
        int side = metrics.getAscent();
        for (int i = 0; i < of.balances().sides().size(); i++) {
            int y = UIScale.scale(8) + i * metrics.getHeight();
            // In the order of the bars on the axis: wrong, then correct.
            sample(i, false, new Rectangle(area.x, y + metrics.getDescent() / 2, side, side));
            sample(i, true, new Rectangle(area.x + side, y + metrics.getDescent() / 2, side, side));
            g.setFont(bold);
            g.setColor(AccountColors.ink());
            g.drawString(of.side(i), area.x + 2 * side + UIScale.scale(6), y + metrics.getAscent());
        }
    }
}
