package classroom.stage;

import classroom.text.Texts;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.List;

/** Paints a histogram: the names of the sides above, the bars with their counts, the axis of balances below. */
final class HistogramPicture {
    private final Graphics2D g;
    private final Histogram of;
    private final Font font;
    private final Rectangle area;

    HistogramPicture(Graphics2D g, Histogram of) {
        this.g = g;
        this.of = of;
        this.font = of.getFont();
        this.area = of.area();
    }

    /** @param ring the number of the bar that has a ring around it, from the left; -1 for none */
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
        g.setColor(AccountColours.faint());
        g.drawString(text, area.x + (area.width - g.getFontMetrics().stringWidth(text)) / 2, area.y + area.height / 2);
    }

    private void paintAxis() {
        FontMetrics metrics = g.getFontMetrics(font);
        int base = area.y + area.height;
        g.setFont(font);
        g.setColor(AccountColours.toCome());
        g.fillRect(area.x, base, area.width, UIScale.scale(1));
        g.setColor(AccountColours.faint());
        int y = base + metrics.getAscent() + UIScale.scale(3);
        String end = AccountHead.number(of.balances().expected());
        g.drawString("0", area.x, y);
        g.drawString(end, area.x + area.width - metrics.stringWidth(end), y);
        String words = Texts.text("histogram.axis");
        g.drawString(words, area.x + (area.width - metrics.stringWidth(words)) / 2, y);
    }

    private void paintBars(int ring) {
        List<Bars.Bar> all = of.bars().bars();
        int most = all.stream().mapToInt(bar -> bar.runs().size()).max().orElse(1);
        FontMetrics metrics = g.getFontMetrics(font);
        int room = area.height - metrics.getHeight();
        Rectangle written = new Rectangle();
        for (int i = 0; i < all.size(); i++) {
            Bars.Bar bar = all.get(i);
            Rectangle column = of.column(bar);
            int high = Math.max(UIScale.scale(2), room * bar.runs().size() / most);
            Rectangle at = new Rectangle(column.x, area.y + area.height - high, Math.max(2, column.width - 1), high);
            sample(bar.side(), at);
            String count = Integer.toString(bar.runs().size());
            int wide = metrics.stringWidth(count);
            int x = Math.max(area.x, Math.min(column.x + (column.width - wide) / 2, area.x + area.width - wide));
            Rectangle label = new Rectangle(x, at.y - UIScale.scale(3) - metrics.getAscent(), wide + 1, metrics.getAscent());
            if (!label.intersects(written)) {
                written = label;
                g.setFont(font);
                g.setColor(AccountColours.ink());
                g.drawString(count, x, at.y - UIScale.scale(3));
            }
            if (i == ring) {
                g.setColor(AccountColours.ring());
                g.setStroke(new BasicStroke(UIScale.scale(2f)));
                g.drawRect(at.x - 2, at.y - 2, at.width + 3, at.height + 3);
            }
        }
    }

    /** The first side is hatched, the second one full. */
    private void sample(int side, Rectangle at) {
        if (side == 0) {
            new AccountCells(g, font, 1).hatch(at, 0);
            g.setStroke(new BasicStroke(UIScale.scale(1f)));
            g.draw(new Rectangle(at.x, at.y, at.width - 1, at.height - 1));
        } else {
            g.setColor(AccountColours.in());
            g.fill(at);
        }
    }

    private void paintNames() {
        Font bold = font.deriveFont(Font.BOLD);
        FontMetrics metrics = g.getFontMetrics(bold);
        int side = metrics.getAscent();
        for (int i = 0; i < of.balances().names().size(); i++) {
            int y = UIScale.scale(8) + i * metrics.getHeight();
            sample(i, new Rectangle(area.x, y + metrics.getDescent() / 2, side, side));
            g.setFont(bold);
            g.setColor(AccountColours.ink());
            g.drawString(of.side(i), area.x + side + UIScale.scale(6), y + metrics.getAscent());
        }
    }
}
