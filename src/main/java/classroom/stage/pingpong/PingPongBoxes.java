package classroom.stage.pingpong;

import classroom.metrics.pingpong.PingPongWords;
import classroom.stage.paint.ActivityIcon;
import classroom.stage.paint.ActivityState;
import classroom.stage.paint.HatchPainter;
import classroom.stage.paint.TextRelativePainter;
import classroom.stage.pingpong.PingPongPlayer.Count;
import classroom.stage.pingpong.PingPongRun.ExchangeShape;
import classroom.text.Texts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.UIManager;

/** Paints the processes and threads of Ping/Pong: boxes with a name, a memory cell, and the current activity. */
final class PingPongBoxes {
    /** How long a written value is highlighted, in ns. */
    private static final double FRESH_NS = 400e6;

    private final Graphics2D g;
    private final Font font;
    private final PingPongLayout layout;
    private final double em;
    private final PingPongRun run;
    private final long time;

    PingPongBoxes(Graphics2D g, Font font, PingPongLayout layout, PingPongRun run, long time) {
        this.g = g;
        this.font = font.deriveFont((float) layout.em());
        this.layout = layout;
        this.em = layout.em();
        this.run = run;
        this.time = time;
    }

    /** Returns the color of a player by its word; that of the parent for no word. */
    static Color color(String word) {
        if (word.equals(PingPongWords.PING)) {
            return TextRelativePainter.color("Classroom.pingpong.ping");
        }
        return UIManager.getColor(
                word.equals(PingPongWords.PONG) ? "Classroom.pingpong.pong" : "Classroom.pingpong.parent");
    }

    void paint() {
        PingPongPlayer parent = run.parent();
        boolean threads = run.shape() == ExchangeShape.THREADS;
        ActivityState life = threads && !parent.lifeAt(time).isOver() ? ActivityState.RUNNING : parent.lifeAt(time);
        String pid = Texts.text("pingpong.pid", Long.toString(parent.pid()));
        box(layout.parent(), life, "", Texts.text(threads ? "pingpong.process" : "pingpong.parent"), pid);
        if (threads) {
            links(layout.sharedMemory(), parent.counterAt(time));
            counter(layout.sharedMemory(), parent, life);
        } else {
            footer(layout.parent(), life, "");
        }
        if (run.shape() == ExchangeShape.APART) {
            counter(layout.memory(layout.parent()), parent, life);
        }
        for (int i = 0; i < 2; i++) {
            player(run.players().get(i), layout.player(i));
        }
    }

    private void player(PingPongPlayer player, Rectangle2D box) {
        ActivityState life = player.lifeAt(time);
        boolean thread = run.shape() == ExchangeShape.THREADS;
        String pid = thread
                ? Texts.text("pingpong.thread")
                : life == ActivityState.ABSENT ? "" : Texts.text("pingpong.pid", Long.toString(player.pid()));
        box(box, life, player.word(), player.word(), pid);
        footer(box, life, player.word());
        Rectangle2D cell = layout.memory(box);
        if (run.shape() == ExchangeShape.APART) {
            counter(cell, player, life);
        } else if (run.shape() == ExchangeShape.QUEUE) {
            int had = player.turns().until(time);
            long fresh = had == 0 ? Long.MIN_VALUE : player.turns().time(had - 1);
            cell(
                    cell,
                    life,
                    Texts.text("pingpong.turn"),
                    had == 0 ? "" : Long.toString(player.turns().value(had - 1)),
                    fresh);
        } else {
            said(cell, player.said().until(time));
        }
    }

    private void counter(Rectangle2D cell, PingPongPlayer player, ActivityState life) {
        Count count = player.counterAt(time);
        cell(
                cell,
                life,
                "counter",
                count == null ? "" : Long.toString(count.value()),
                count == null || count.value() == 0 ? Long.MIN_VALUE : count.since());
    }

    /**
     * Paints the links of both threads to the memory of their process; that of the last writer is highlighted for a
     * while.
     */
    private void links(Rectangle2D cell, Count count) {
        for (int i = 0; i < 2; i++) {
            PingPongPlayer player = run.players().get(i);
            Rectangle2D box = layout.player(i);
            Line2D link = new Line2D.Double(box.getCenterX(), cell.getCenterY(), cell.getCenterX(), cell.getCenterY());
            g.setColor(TextRelativePainter.color("Classroom.pingpong.memory"));
            g.setStroke(new BasicStroke((float) (em * 0.7)));
            g.draw(link);
            if (count != null && count.by() == player.track()) {
                g.setColor(TextRelativePainter.faded(color(player.word()), fresh(count.since())));
                g.draw(link);
            }
        }
    }

    private double fresh(long since) {
        return since == Long.MIN_VALUE ? 0 : Math.max(0, 1 - (time - since) / FRESH_NS);
    }

    private void box(Rectangle2D box, ActivityState life, String word, String name, String detail) {
        double round = em * 0.7;
        RoundRectangle2D whole =
                new RoundRectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight(), round, round);
        boolean faint = life == ActivityState.ABSENT || life == ActivityState.STARTING;
        g.setColor(TextRelativePainter.color("Classroom.pingpong.box"));
        g.fill(whole);
        Color color = color(word);
        if (!faint) {
            g.setColor(life.isOver() ? TextRelativePainter.color("Classroom.pingpong.over") : color);
            Graphics2D top = (Graphics2D) g.create();
            top.clip(new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), layout.header()));
            top.fill(whole);
            top.dispose();
        }
        g.setColor(
                life == ActivityState.KILLED
                        ? TextRelativePainter.color("Classroom.pingpong.killed")
                        : life.isOver() || faint ? TextRelativePainter.color("Classroom.pingpong.over") : color);
        g.setStroke(ActivityIcon.edge(life, em));
        g.draw(whole);
        g.setColor(faint ? color : TextRelativePainter.color("Classroom.pingpong.onHeader"));
        g.setFont(font.deriveFont(Font.BOLD));
        double base = box.getY()
                + (layout.header()
                                + g.getFontMetrics().getAscent()
                                - g.getFontMetrics().getDescent())
                        / 2;
        g.drawString(name, (float) (box.getX() + 0.6 * em), (float) base);
        g.setFont(font.deriveFont((float) (em * 0.9)));
        g.drawString(
                detail, (float) (box.getMaxX() - 0.6 * em - g.getFontMetrics().stringWidth(detail)), (float) base);
    }

    private void footer(Rectangle2D box, ActivityState life, String word) {
        double size = em * 0.8;
        double middle = box.getMaxY() - layout.footer() / 2;
        g.setColor(
                life == ActivityState.KILLED
                        ? TextRelativePainter.color("Classroom.pingpong.killed")
                        : life.isOver() || life == ActivityState.ABSENT
                                ? TextRelativePainter.color("Classroom.pingpong.muted")
                                : color(word));
        ActivityIcon.paint(g, life, box.getX() + 0.6 * em, middle - size / 2, size);
        g.setFont(font);
        FontMetrics metrics = g.getFontMetrics();
        double x = box.getX() + (life == ActivityState.ABSENT ? 0.6 : 1.75) * em;
        g.drawString(life.text(), (float) x, (float) (middle + (metrics.getAscent() - metrics.getDescent()) / 2.0));
    }

    /**
     * Paints a memory cell: its name, and its value in large letters, which is highlighted for a while after a write.
     */
    private void cell(Rectangle2D cell, ActivityState life, String name, String value, long since) {
        double round = em * 0.5;
        RoundRectangle2D whole =
                new RoundRectangle2D.Double(cell.getX(), cell.getY(), cell.getWidth(), cell.getHeight(), round, round);
        g.setColor(TextRelativePainter.color("Classroom.pingpong.memory"));
        g.fill(whole);
        g.setColor(TextRelativePainter.faded(TextRelativePainter.color("Classroom.pingpong.changed"), fresh(since)));
        g.fill(whole);
        if (life.isOver()) {
            over(cell, life);
        }
        g.setFont(font);
        g.setColor(TextRelativePainter.color("Classroom.pingpong.muted"));
        FontMetrics small = g.getFontMetrics();
        double middle = cell.getCenterY();
        g.drawString(name, (float) (cell.getX() + 0.6 * em), (float)
                (middle + (small.getAscent() - small.getDescent()) / 2.0));
        Font most = font.deriveFont(Font.BOLD, (float) Math.min(cell.getHeight() * 0.8, em * 3));
        g.setFont(TextRelativePainter.fitting(g, most, value, cell.getWidth() - small.stringWidth(name) - 1.6 * em, 0));
        g.setColor(TextRelativePainter.color("Classroom.pingpong.ink"));
        FontMetrics big = g.getFontMetrics();
        g.drawString(value, (float) (cell.getMaxX() - 0.7 * em - big.stringWidth(value)), (float)
                (middle + (big.getAscent() - big.getDescent()) / 2.0));
    }

    /**
     * Paints how many words a thread has printed, in place of a memory cell, since threads have no memory of their own.
     */
    private void said(Rectangle2D cell, int words) {
        g.setFont(font);
        g.setColor(TextRelativePainter.color("Classroom.pingpong.muted"));
        FontMetrics metrics = g.getFontMetrics();
        g.drawString(Texts.text("pingpong.said", words), (float) (cell.getX() + 0.1 * em), (float)
                (cell.getCenterY() + (metrics.getAscent() - metrics.getDescent()) / 2.0));
    }

    /** Hatches the memory of an ended process; that of a killed one is crossed out. */
    private void over(Rectangle2D cell, ActivityState life) {
        Graphics2D inside = (Graphics2D) g.create();
        inside.clip(cell);
        inside.setColor(TextRelativePainter.color("Classroom.pingpong.hatch"));
        inside.setStroke(new BasicStroke((float) (em * 0.09)));
        HatchPainter.hatch(inside, cell, em * 0.55);
        if (life == ActivityState.KILLED) {
            inside.setColor(TextRelativePainter.color("Classroom.pingpong.killed"));
            inside.setStroke(new BasicStroke((float) (em * 0.16)));
            Path2D cross = new Path2D.Double();
            cross.moveTo(cell.getX(), cell.getY());
            cross.lineTo(cell.getMaxX(), cell.getMaxY());
            cross.moveTo(cell.getMaxX(), cell.getY());
            cross.lineTo(cell.getX(), cell.getMaxY());
            inside.draw(cross);
        }
        inside.dispose();
    }
}
