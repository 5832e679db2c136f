package classroom.stage.bank;

import classroom.stage.paint.TextRelativePainter;
import classroom.text.Texts;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import javax.swing.JComponent;

/** Paints the account's metrics in large letters, and below them a bar from 0 to the expected balance. */
public final class AccountHead {
    private static final int BAR = 12;

    private final JComponent on;
    private final Font font;

    /** @param on the component that is painted */
    AccountHead(JComponent on) {
        this.on = on;
        this.font = on.getFont();
    }

    int height() {
        return on.getFontMetrics(big(2.3f)).getAscent()
                + on.getFontMetrics(font).getHeight()
                + UIScale.scale(BAR + 8);
    }

    void paint(Graphics2D g, AccountSnapshot moment, int x, int y, int width) {
        int base = y + on.getFontMetrics(big(2.3f)).getAscent() - UIScale.scale(3);
        int column = width * 7 / 30;
        int first = width - 3 * column;
        Color state = moment.balance() < moment.putIn() ? AccountColors.lost() : AccountColors.in();
        metric(g, moment.balance(), Texts.text("account.balance"), big(2.3f), state, x, base, first);
        metric(g, moment.putIn(), Texts.text("account.putIn"), big(1.7f), AccountColors.ink(), x + first, base, column);
        metric(
                g,
                moment.expected(),
                Texts.text("account.expected"),
                big(1.7f),
                AccountColors.faint(),
                x + first + column,
                base,
                column);
        if (moment.lost() > 0) {
            metric(
                    g,
                    moment.putIn() - moment.balance(),
                    Texts.text("account.lost"),
                    big(1.7f),
                    AccountColors.lost(),
                    x + first + 2 * column,
                    base,
                    column);
        }
        bar(g, moment, x, y + height() - UIScale.scale(BAR), width);
    }

    private void metric(Graphics2D g, long value, String caption, Font large, Color color, int x, int base, int width) {
        float room = width - UIScale.scale(8f);
        String text = number(value);
        g.setFont(TextRelativePainter.fitting(g, large, text, room, 0));
        g.setColor(color);
        g.drawString(text, x, base);
        FontMetrics metrics = on.getFontMetrics(font);
        g.setFont(TextRelativePainter.fitting(g, font, caption, room, 0));
        g.setColor(AccountColors.faint());
        g.drawString(caption, x, base + metrics.getAscent() + UIScale.scale(2));
    }

    /** Paints the deposited money filled, the lost money hatched, and the money still to come empty. */
    private void bar(Graphics2D g, AccountSnapshot moment, int x, int y, int width) {
        int high = UIScale.scale(BAR);
        double yuan = (double) width / Math.max(1, Math.max(moment.expected(), moment.putIn()));
        double in = moment.balance() * yuan;
        double lost = Math.max(0, moment.putIn() - moment.balance()) * yuan;
        if (lost > 0) {
            new AccountCells(g, font, 1).hatch(new Rectangle2D.Double(x + in, y, lost, high), UIScale.scale(7));
        }
        g.setColor(AccountColors.in());
        g.fill(new Rectangle2D.Double(x, y, in, high));
        g.setColor(AccountColors.toCome());
        g.setStroke(new BasicStroke(UIScale.scale(1f)));
        g.draw(new Rectangle2D.Double(x + 0.5, y + 0.5, width - 1, high - 1));
    }

    public static String number(long value) {
        return NumberFormat.getIntegerInstance(Texts.language().locale()).format(value);
    }

    private Font big(float size) {
        return font.deriveFont(Font.BOLD, font.getSize2D() * size);
    }
}
