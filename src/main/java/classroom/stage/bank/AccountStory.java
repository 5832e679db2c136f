package classroom.stage.bank;

import classroom.metrics.bank.Deposit;
import classroom.metrics.bank.LostUpdate;
import classroom.text.Texts;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.swing.JComponent;

/** Paints how money was lost: a row for each of the two threads, with their reads and writes in time order. */
final class AccountStory {
    private final JComponent on;
    private final Font font;

    /** A read or a write. */
    private record Step(int row, boolean write, long at, long value) {}

    /** @param on the component that is painted */
    AccountStory(JComponent on) {
        this.on = on;
        this.font = on.getFont();
    }

    int height() {
        return 2 * row();
    }

    /** @param time the displayed time: earlier steps are filled, later ones are outlines */
    void paint(Graphics2D g, LostUpdate update, long time, int x, int y, int width) {
        FontMetrics metrics = on.getFontMetrics(font);
        List<Deposit> rows = List.of(update.lost(), update.by());
        int names = Math.max(metrics.stringWidth(name(rows.get(0))), metrics.stringWidth(name(rows.get(1))))
                + UIScale.scale(12);
        List<Step> steps = steps(rows);
        double column = (width - names) / (double) steps.size();
        for (int row = 0; row < 2; row++) {
            int middle = y + row * row() + row() / 2;
            g.setFont(font);
            g.setColor(AccountColors.ink());
            g.drawString(name(rows.get(row)), x, middle + (metrics.getAscent() - metrics.getDescent()) / 2);
            g.setColor(AccountColors.toCome());
            g.setStroke(new BasicStroke(UIScale.scale(1.5f)));
            int first = (int) (x + names + column * (place(steps, row, false) + 0.5));
            int last = (int) (x + names + column * (place(steps, row, true) + 0.5));
            g.drawLine(first, middle, last, middle);
        }
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            paintStep(
                    g,
                    step,
                    step.at <= time,
                    step.row == 0 && step.write && update.at() <= time,
                    x + names + column * i,
                    y + step.row * row(),
                    column);
        }
    }

    private static List<Step> steps(List<Deposit> rows) {
        List<Step> steps = new ArrayList<>();
        for (int row = 0; row < 2; row++) {
            Deposit each = rows.get(row);
            steps.add(new Step(row, false, each.readAt(), each.read()));
            steps.add(new Step(row, true, each.wroteAt(), each.wrote()));
        }
        steps.sort(Comparator.comparingLong(Step::at));
        return steps;
    }

    private static int place(List<Step> steps, int row, boolean write) {
        int place = 0;
        while (steps.get(place).row != row || steps.get(place).write != write) {
            place++;
        }
        return place;
    }

    private void paintStep(Graphics2D g, Step step, boolean done, boolean lost, double x, int y, double width) {
        String value = AccountHead.number(step.value);
        String text = step.write ? Texts.text("account.wrote", value) : Texts.text("account.read", value);
        FontMetrics metrics = on.getFontMetrics(font);
        double wide = Math.min(width - UIScale.scale(4), metrics.stringWidth(text) + UIScale.scale(14));
        double left = x + (width - wide) / 2;
        double high = metrics.getHeight() + UIScale.scale(2);
        RoundRectangle2D box = new RoundRectangle2D.Double(left, y + (row() - high) / 2, wide, high, high, high);
        Color color = lost ? AccountColors.lost() : step.write ? AccountColors.in() : AccountColors.holds();
        boolean filled = done && step.write && !lost;
        g.setColor(
                filled
                        ? color
                        : done && lost
                                ? AccountColors.lostGround()
                                : done ? AccountColors.holdsGround() : AccountColors.ground());
        g.fill(box);
        g.setColor(done ? color : AccountColors.toCome());
        g.setStroke(new BasicStroke(UIScale.scale(1.2f)));
        g.draw(box);
        g.setFont(font);
        g.setColor(filled ? AccountColors.inInk() : done ? color : AccountColors.faint());
        int base = (int) Math.round(y + (row() + metrics.getAscent() - metrics.getDescent()) / 2.0);
        g.drawString(text, (float) (x + (width - metrics.stringWidth(text)) / 2), base);
        if (lost) {
            g.setColor(AccountColors.lost());
            g.setStroke(new BasicStroke(UIScale.scale(1.6f)));
            int middle = y + row() / 2;
            g.drawLine((int) left, middle, (int) (left + wide), middle);
        }
    }

    private static String name(Deposit deposit) {
        return deposit.track().name();
    }

    private int row() {
        return on.getFontMetrics(font).getHeight() + UIScale.scale(6);
    }
}
