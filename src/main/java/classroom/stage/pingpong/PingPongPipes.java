package classroom.stage.pingpong;

import classroom.stage.paint.ActivityIcon;
import classroom.stage.paint.ActivityState;
import classroom.stage.paint.TextRelativePainter;
import classroom.text.Texts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.UIManager;

/** Paints the queue of turns in the parent's memory, and the pipes between the parent and its children. */
final class PingPongPipes {
    /** How long a pipe shows that a message went through it, in ns. */
    private static final double TRAIL_NS = 300e6;

    private static final int MAX_DISCS = 2_000;

    private final Graphics2D g;
    private final Font font;
    private final PingPongLayout layout;
    private final double em;
    private final PingPongRun run;
    private final long time;

    PingPongPipes(Graphics2D g, Font font, PingPongLayout layout, PingPongRun run, long time) {
        this.g = g;
        this.font = font;
        this.layout = layout;
        this.em = layout.em();
        this.run = run;
        this.time = time;
    }

    /** Paints the pipes, below the boxes. */
    void paintPipes() {
        for (int i = 0; i < 2; i++) {
            ActivityState life = run.players().get(i).lifeAt(time);
            boolean open = life != ActivityState.ABSENT && !life.isOver();
            pipe(near(i), far(i), turnsY(), open);
            pipe(near(i), far(i), questionsY(), open);
        }
    }

    /** Paints the queue, and the messages in the pipes. */
    void paintTurns() {
        queue();
        for (int i = 0; i < 2; i++) {
            PingPongPlayer player = run.players().get(i);
            turn(player, near(i), far(i), turnsY());
            question(player, near(i), far(i), questionsY());
        }
    }

    /** Returns the x coordinate at which a pipe begins, at the parent's edge. */
    private double near(int number) {
        return number == 0 ? layout.parent().getX() : layout.parent().getMaxX();
    }

    /** Returns the x coordinate at which it ends, at the child's edge. */
    private double far(int number) {
        return number == 0 ? layout.player(0).getMaxX() : layout.player(1).getX();
    }

    private double turnsY() {
        return layout.parent().getY() + layout.parent().getHeight() * 0.38;
    }

    private double questionsY() {
        return layout.parent().getY() + layout.parent().getHeight() * 0.68;
    }

    /** Paints the remaining turns, each as a disc if they are few enough, and their number. */
    private void queue() {
        Rectangle2D cell = layout.memory(layout.parent());
        double round = em * 0.5;
        g.setColor(TextRelativePainter.color("Classroom.pingpong.memory"));
        g.fill(new RoundRectangle2D.Double(cell.getX(), cell.getY(), cell.getWidth(), cell.getHeight(), round, round));
        int left = run.turnsLeft(time);
        int all = run.turns(time);
        g.setFont(font.deriveFont((float) em));
        FontMetrics metrics = g.getFontMetrics();
        g.setColor(TextRelativePainter.color("Classroom.pingpong.muted"));
        float base = (float) (cell.getY() + 0.15 * em + metrics.getAscent());
        g.drawString(Texts.text("pingpong.turns"), (float) (cell.getX() + 0.5 * em), base);
        g.setFont(font.deriveFont(Font.BOLD, (float) (em * 1.15)));
        String number = all == 0 ? "" : Integer.toString(left);
        g.setColor(TextRelativePainter.color("Classroom.pingpong.ink"));
        g.drawString(
                number, (float) (cell.getMaxX() - 0.5 * em - g.getFontMetrics().stringWidth(number)), base);
        double top = cell.getY() + metrics.getHeight() + 0.25 * em;
        discs(
                new Rectangle2D.Double(
                        cell.getX() + 0.5 * em, top, cell.getWidth() - em, cell.getMaxY() - top - 0.25 * em),
                all - left,
                all);
    }

    /** Paints discs in rows, as large as possible: first the taken turns, hollow; then the remaining ones. */
    private void discs(Rectangle2D place, int allTaken, int turns) {
        // More would not be distinguishable.
        int all = Math.min(turns, MAX_DISCS);
        int taken = turns == all ? allTaken : (int) ((long) allTaken * all / turns);
        int rows = 1;
        while (rows < 6 && Math.ceil((double) all / rows) * place.getHeight() / rows > place.getWidth()) {
            rows++;
        }
        int columns = Math.max(10, (int) Math.ceil((double) all / rows));
        double step = Math.min(place.getWidth() / columns, place.getHeight() / rows);
        double size = step * 0.8;
        for (int i = 0; i < all; i++) {
            double x =
                    place.getX() + i % columns * place.getWidth() / columns + (place.getWidth() / columns - size) / 2;
            double y = place.getY() + i / columns * step + (place.getHeight() - rows * step) / 2 + (step - size) / 2;
            Ellipse2D disc = new Ellipse2D.Double(x, y, size, size);
            g.setColor(UIManager.getColor(i < taken ? "Classroom.pingpong.over" : "Classroom.pingpong.turn"));
            if (i < taken) {
                g.setStroke(new BasicStroke((float) Math.max(0.6, size * 0.08)));
                g.draw(disc);
            } else {
                g.fill(disc);
            }
        }
    }

    private void pipe(double near, double far, double y, boolean open) {
        double high = em * 0.9;
        Rectangle2D tube = new Rectangle2D.Double(Math.min(near, far), y - high / 2, Math.abs(far - near), high);
        g.setColor(UIManager.getColor(open ? "Classroom.pingpong.memory" : "Classroom.pingpong.ground"));
        g.fill(tube);
        g.setColor(TextRelativePainter.color("Classroom.pingpong.over"));
        g.setStroke(ActivityIcon.edge(open ? ActivityState.ENDED : ActivityState.ABSENT, em));
        g.draw(new Line2D.Double(near, tube.getY(), far, tube.getY()));
        g.draw(new Line2D.Double(near, tube.getMaxY(), far, tube.getMaxY()));
    }

    /** Paints a turn on its way, from when the parent took it out of the queue until the child prints its word. */
    private void turn(PingPongPlayer player, double near, double far, double y) {
        int had = player.turns().until(time);
        if (had == 0) {
            return;
        }
        long left = player.turns().time(had - 1);
        long came = had <= player.said().size() ? player.said().time(had - 1) : Long.MAX_VALUE;
        Color color = TextRelativePainter.color("Classroom.pingpong.turn");
        trail(color, near, far, y, left);
        if (time < came) {
            double way = came == Long.MAX_VALUE ? 0.5 : (double) (time - left) / (came - left);
            mark(
                    color,
                    near + (far - near) * (0.15 + 0.7 * way),
                    y,
                    Long.toString(player.turns().value(had - 1)));
        } else if (time - left < TRAIL_NS && !isSettled()) {
            mark(
                    color,
                    far + (near - far) * 0.15,
                    y,
                    Long.toString(player.turns().value(had - 1)));
        }
    }

    /** Paints a request on its way until it is answered. */
    private void question(PingPongPlayer player, double near, double far, double y) {
        int asked = player.asked().until(time);
        if (asked == 0) {
            return;
        }
        long left = player.asked().time(asked - 1);
        Color color = PingPongBoxes.color(player.word());
        boolean answered = player.given().until(time) >= asked;
        trail(color, far, near, y, left);
        if (!answered && !player.lifeAt(time).isOver()) {
            mark(color, (near + far) / 2, y, "?");
        } else if (time - left < TRAIL_NS && !isSettled()) {
            mark(color, near + (far - near) * 0.15, y, "?");
        }
    }

    /** Whether the run has ended and nothing moves any more. */
    private boolean isSettled() {
        return run.isOver() && time >= run.end();
    }

    /** Paints the fading trail of a message that went through. */
    private void trail(Color color, double from, double to, double y, long since) {
        double age = (time - since) / TRAIL_NS;
        if (age < 0 || age >= 1 || isSettled()) {
            return;
        }
        g.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) (220 * (1 - age))));
        g.setStroke(new BasicStroke((float) (em * 0.5), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        g.draw(new Line2D.Double(from + (to - from) * age, y, to, y));
    }

    private void mark(Color color, double x, double y, String text) {
        double size = em * 1.25;
        g.setFont(font.deriveFont(Font.BOLD, (float) (em * 0.8)));
        FontMetrics metrics = g.getFontMetrics();
        double wide = Math.max(size, metrics.stringWidth(text) + 0.5 * em);
        g.setColor(color);
        g.fill(new RoundRectangle2D.Double(x - wide / 2, y - size / 2, wide, size, size, size));
        g.setColor(UIManager.getColor(text.equals("?") ? "Classroom.pingpong.onHeader" : "Classroom.pingpong.onTurn"));
        g.drawString(text, (float) (x - metrics.stringWidth(text) / 2.0), (float)
                (y + (metrics.getAscent() - metrics.getDescent()) / 2.0));
    }
}
