package classroom.stage.bank;

import classroom.text.Texts;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComponent;

/** The legend of the cells, in one line. */
final class AccountLegend {
    private final JComponent on;
    private final Font font;

    /** An entry: a painter of a sample cell, and its label. */
    private record LegendItem(Consumer<Rectangle> cell, String label) {}

    /** @param on the component that is painted */
    AccountLegend(JComponent on) {
        this.on = on;
        this.font = on.getFont();
    }

    int height() {
        return on.getFontMetrics(font).getHeight() + UIScale.scale(4);
    }

    /** Paints as many entries as fit. */
    void paint(Graphics2D g, boolean withLock, int x, int y, int width) {
        FontMetrics metrics = on.getFontMetrics(font);
        int side = metrics.getAscent() + UIScale.scale(2);
        int at = x;
        for (LegendItem each : entries(g, withLock)) {
            int wide = side + UIScale.scale(4) + metrics.stringWidth(each.label);
            if (at + wide > x + width) {
                return;
            }
            each.cell.accept(new Rectangle(at, y + (height() - side) / 2, side, side));
            g.setFont(font);
            g.setColor(AccountColors.faint());
            g.drawString(
                    each.label,
                    at + side + UIScale.scale(4),
                    y + (height() + metrics.getAscent() - metrics.getDescent()) / 2);
            at += wide + UIScale.scale(12);
        }
    }

    private List<LegendItem> entries(Graphics2D g, boolean withLock) {
        AccountCells cells = new AccountCells(g, font, 1);
        List<LegendItem> entries = new ArrayList<>();
        entries.add(new LegendItem(at -> cells.paintEmpty(at, true), Texts.text("account.legend.toCome")));
        entries.add(new LegendItem(at -> cells.paintHolds(at, null, true), Texts.text("account.legend.holds")));
        if (withLock) {
            entries.add(new LegendItem(cells::paintBlocked, Texts.text("account.legend.blocked")));
        }
        entries.add(new LegendItem(at -> cells.paintIn(at, null), Texts.text("account.legend.in")));
        if (!withLock) {
            entries.add(new LegendItem(at -> cells.paintLost(at, null), Texts.text("account.legend.lost")));
        }
        return entries;
    }
}
