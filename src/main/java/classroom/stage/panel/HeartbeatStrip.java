package classroom.stage.panel;

import classroom.screen.Heartbeat;
import classroom.screen.wire.FromPanel;
import classroom.stage.paint.RenderQuality;
import classroom.stage.paint.TextRelativePainter;
import classroom.text.Texts;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.UIManager;

/**
 * The heartbeat of an event thread, like a heart monitor: the current or displayed time is at the right, and earlier
 * times are to the left. The line pulses when the thread beats and is flat when it does not; a long gap is labeled with
 * its duration. Below, each click is a bracket from the time it was made to the time the thread handled it. Used on the
 * event thread.
 */
public final class HeartbeatStrip extends JPanel {
    /** The minimum gap between two beats that is labeled, in ns. */
    private static final long LONG_GAP_NS = 120_000_000L;
    /** The minimum distance by which the picture moves, in pixels. */
    private static final int STEP = 2;

    private static final int MAX_ROWS = 3;
    /** The minimum height of the beats. */
    private static final int MIN_LINE = 24;

    private final transient BeatTiles tiles = new BeatTiles();
    private transient Heartbeat heartbeat;
    private long window = 15_000_000_000L;
    private long stopped;
    /** The displayed past time; 0 for the current time. */
    private long past;
    /** The time at which it was painted last. */
    private long painted;

    /** Creates a strip without a heartbeat. */
    public HeartbeatStrip() {
        setOpaque(true);
    }

    /** Sets the displayed heartbeat; null shows an empty strip. */
    public void show(Heartbeat next) {
        heartbeat = next;
        stopped = 0;
        repaint();
    }

    /**
     * Shows the heartbeat at a past time.
     *
     * @param moment by {@link System#nanoTime}; 0 for the current time
     */
    public void at(long moment) {
        if (moment != past) {
            past = moment;
            repaint();
        }
    }

    /** Moves the picture on with the time, if that changes it. */
    public void refresh() {
        long step = STEP * window / Math.max(1, getWidth());
        if (heartbeat != null && past == 0 && stopped == 0 && System.nanoTime() - painted >= step) {
            repaint();
        }
    }

    /** Sets the displayed time span, in seconds. */
    public void window(double seconds) {
        window = (long) (seconds * 1e9);
        repaint();
    }

    /** Stops the time: the JVM of the thread has ended. */
    public void stop() {
        if (stopped == 0) {
            stopped = System.nanoTime();
            repaint();
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setFont(UIManager.getFont("defaultFont"));
    }

    @Override
    public Dimension getPreferredSize() {
        FontMetrics head = getFontMetrics(headFont());
        return new Dimension(UIScale.scale(200), head.getHeight() + UIScale.scale(64));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        painted = System.nanoTime();
        Graphics2D g = (Graphics2D) graphics.create();
        RenderQuality.exact(g);
        g.setColor(TextRelativePainter.color("Classroom.strip.ground"));
        RenderQuality.rectangles(g, () -> g.fillRect(0, 0, getWidth(), getHeight()));
        if (heartbeat != null) {
            long now = past != 0 ? past : stopped == 0 ? System.nanoTime() : stopped;
            paint(g, past != 0 ? heartbeat.snapshot(now - window, now) : heartbeat.snapshot(now - window), now);
        }
        g.dispose();
    }

    private void paint(Graphics2D g, Heartbeat.HeartbeatSnapshot beat, long now) {
        FontMetrics head = g.getFontMetrics(headFont());
        int top = head.getHeight() + UIScale.scale(4);
        // A row of clicks is as high as its letters if there is enough space.
        int most = (getHeight() - top - UIScale.scale(MIN_LINE)) / MAX_ROWS;
        int row = Math.max(UIScale.scale(8), Math.min(UIScale.scale(10), most));
        int base = getHeight() - row * MAX_ROWS - UIScale.scale(4);
        paintLine(g, beat, now, top, base);
        paintGaps(g, beat, now, top, base);
        paintClicks(g, beat.clicks(), now, base, row);
        paintHead(g, beat, now);
    }

    /** Paints the line from the first beat on; in each tile, the height of the pulse shows the number of beats. */
    private void paintLine(Graphics2D g, Heartbeat.HeartbeatSnapshot beat, long now, int top, int base) {
        if (beat.beats().length == 0) {
            return;
        }
        double pixel = (double) window / getWidth();
        long stretch = Math.max(1, (long) (pixel * BeatTiles.width(g)));
        int full = (int) Math.max(1, Math.round(stretch / (FromPanel.BEAT_MS * 1e6)));
        long first = Math.floorDiv(Math.max(now - window, beat.beats()[0]), stretch);
        long last = Math.floorDiv(now, stretch);
        int[] counts = new int[(int) Math.max(0, last - first + 1)];
        for (long at : beat.beats()) {
            long place = Math.floorDiv(at, stretch) - first;
            if (place >= 0 && place < counts.length) {
                counts[(int) place]++;
            }
        }
        tiles.paint(
                g,
                getWidth() - (now - first * stretch) / pixel,
                new Rectangle(0, top, getWidth(), base - top),
                counts,
                full);
    }

    /** Paints long gaps: a thick flat line on a hatched background, with the duration in ms. */
    private void paintGaps(Graphics2D g, Heartbeat.HeartbeatSnapshot beat, long now, int top, int base) {
        long[] beats = beat.beats();
        for (int i = 0; i < beats.length; i++) {
            long end = i + 1 < beats.length ? beats[i + 1] : now;
            if (end - beats[i] > LONG_GAP_NS) {
                paintGap(g, x(beats[i], now), x(end, now), end - beats[i], top, base);
            }
        }
    }

    private void paintGap(Graphics2D g, int from, int to, long nanos, int top, int base) {
        int left = Math.max(0, from);
        Graphics2D inside = (Graphics2D) g.create(left, top, Math.max(1, to - left), base - top + UIScale.scale(2));
        inside.setColor(TextRelativePainter.color("Classroom.strip.gapGround"));
        RenderQuality.rectangles(inside, () -> inside.fillRect(0, 0, to - left, base - top));
        inside.setColor(TextRelativePainter.color("Classroom.strip.gapHatch"));
        inside.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        int step = UIScale.scale(8);
        for (int x = -(base - top); x < to - left; x += step) {
            inside.drawLine(x, base - top, x + base - top, 0);
        }
        inside.dispose();
        g.setColor(TextRelativePainter.color("Classroom.strip.gap"));
        int thick = UIScale.scale(3);
        RenderQuality.rectangles(g, () -> g.fillRect(left, base - thick / 2, to - left, thick));
        g.setFont(getFont().deriveFont(Font.BOLD));
        String label = Texts.text("strip.ms", nanos / 1_000_000);
        int wide = g.getFontMetrics().stringWidth(label);
        if (wide + UIScale.scale(8) < to - left) {
            int x = left + (to - left - wide) / 2;
            int y = top + (base - top + g.getFontMetrics().getAscent()) / 2 - 1;
            g.setColor(TextRelativePainter.color("Classroom.strip.ground"));
            g.fillRoundRect(
                    x - UIScale.scale(4),
                    y - g.getFontMetrics().getAscent(),
                    wide + UIScale.scale(8),
                    g.getFontMetrics().getHeight(),
                    UIScale.scale(6),
                    UIScale.scale(6));
            g.setColor(TextRelativePainter.color("Classroom.strip.gap"));
            g.drawString(label, x, y);
        }
    }

    /**
     * Paints clicks: a triangle where it was made, a disc where it was handled; the bracket of one that still waits is
     * open and dashed.
     */
    private void paintClicks(Graphics2D g, List<Heartbeat.Click> clicks, long now, int base, int row) {
        int size = UIScale.scale(7);
        for (int i = 0; i < clicks.size(); i++) {
            Heartbeat.Click click = clicks.get(i);
            long end = click.waits() ? now : click.taken();
            int y = base + UIScale.scale(4) + (i % MAX_ROWS) * row + row / 2;
            int from = x(click.made(), now);
            int to = x(end, now);
            if (to < 0) {
                continue;
            }
            g.setColor(TextRelativePainter.color(click.waits() ? "Classroom.strip.waiting" : "Classroom.strip.click"));
            float wide = UIScale.scale(2f);
            g.setStroke(
                    click.waits()
                            ? new BasicStroke(
                                    wide,
                                    BasicStroke.CAP_BUTT,
                                    BasicStroke.JOIN_BEVEL,
                                    1,
                                    new float[] {UIScale.scale(5f), UIScale.scale(3f)},
                                    0)
                            : new BasicStroke(wide));
            g.drawLine(from, y, to, y);
            g.fillPolygon(
                    new int[] {from - size / 2, from + size / 2, from},
                    new int[] {y - size / 2, y - size / 2, y + size / 2},
                    3);
            if (!click.waits()) {
                g.fillOval(to - size / 2, y - size / 2, size, size);
            }
            paintDelay(g, click, from, to, y, end);
        }
    }

    private void paintDelay(Graphics2D g, Heartbeat.Click click, int from, int to, int y, long end) {
        g.setFont(getFont().deriveFont(getFont().getSize2D() * 0.85f));
        String label = Texts.text("strip.ms", (end - click.made()) / 1_000_000);
        FontMetrics metrics = g.getFontMetrics();
        int wide = metrics.stringWidth(label);
        int x = to + UIScale.scale(6);
        if (x + wide > getWidth()) {
            x = Math.max(UIScale.scale(2), from - UIScale.scale(6) - wide);
            Color ink = g.getColor();
            g.setColor(TextRelativePainter.color("Classroom.strip.ground"));
            g.fillRect(x - 1, y - metrics.getAscent() / 2, wide + 2, metrics.getAscent());
            g.setColor(ink);
        }
        g.drawString(label, x, y + metrics.getAscent() / 2 - 1);
    }

    private void paintHead(Graphics2D g, Heartbeat.HeartbeatSnapshot beat, long now) {
        g.setFont(headFont());
        FontMetrics metrics = g.getFontMetrics();
        int y = metrics.getAscent() + UIScale.scale(2);
        boolean frozen = beat.openGap(now) > LONG_GAP_NS && (past != 0 || stopped == 0);
        long longest = beat.longestGap(now) / 1_000_000;
        g.setColor(TextRelativePainter.color(
                longest > LONG_GAP_NS / 1_000_000 ? "Classroom.strip.gap" : "Classroom.strip.beat"));
        String text = frozen
                ? Texts.text("strip.frozen", beat.openGap(now) / 1_000_000)
                : Texts.text("strip.longest", longest);
        g.drawString(text, UIScale.scale(6), y);
        int waiting = beat.waiting();
        if (waiting > 0) {
            String clicks = Texts.text("strip.waiting", waiting);
            g.setColor(TextRelativePainter.color("Classroom.strip.waiting"));
            g.drawString(clicks, getWidth() - metrics.stringWidth(clicks) - UIScale.scale(6), y);
        }
    }

    private int x(long at, long now) {
        return (int) Math.round(getWidth() - (now - at) * (double) getWidth() / window);
    }

    private Font headFont() {
        return getFont().deriveFont(Font.BOLD, getFont().getSize2D() * 1.25f);
    }
}
