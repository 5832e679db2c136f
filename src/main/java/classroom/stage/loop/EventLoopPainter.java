package classroom.stage.loop;

import classroom.stage.loop.EventLoopSnapshot.ClientPlace;
import classroom.stage.paint.TextRelativePainter;
import classroom.text.Texts;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import javax.swing.UIManager;

/**
 * Paints one event loop: a ring with the current place of its thread, the queue of ready events, and how long the last
 * events waited. Letters stay readable: if there is little space, text is left out.
 */
final class EventLoopPainter {
    /** The size of the whole picture, in letter heights. */
    private static final double WIDE = 34;

    private static final double HIGH = 14.5;
    /** The width in letter heights below which the waiting times are below the ring. */
    private static final double MIN_WIDTH_BESIDE = 30;
    /** The smallest letters: a share of the default size, and a minimum in pixels. */
    private static final double MIN_SCALE = 0.85;

    private static final float MIN_FONT_SIZE = 10;
    /** The line height, in letter heights. */
    private static final double LINE = 1.4;

    private static final int DOTS = 40;
    private static final int DOTS_A_ROW = 20;

    private final Graphics2D g;
    private final Font font;
    private final double least;
    private final double em;
    private final int width;
    private final int height;
    private final Color ink = UIManager.getColor("Label.foreground");
    private final Color faint = TextRelativePainter.color("Classroom.cores.faint");
    private final Color busy = TextRelativePainter.color("Classroom.cores.busy");

    /** @param font the default font, in the size chosen by the user */
    EventLoopPainter(Graphics2D g, Font font, int width, int height) {
        this.g = g;
        this.width = width;
        this.height = height;
        this.least = Math.max(UIScale.scale(MIN_FONT_SIZE), font.getSize2D() * MIN_SCALE);
        this.em = Math.max(least, Math.min(Math.min(width / WIDE, height / HIGH), font.getSize2D() * 1.6));
        this.font = font.deriveFont((float) em);
    }

    void paint(EventLoopSnapshot loop) {
        boolean beside = width >= MIN_WIDTH_BESIDE * em;
        double edge = em * (beside ? 1.5 : 0.6);
        boolean hasWaits = !loop.late().isEmpty() && loop.place() != ClientPlace.ENDED;
        double waits = hasWaits ? height - (beside ? 8.6 : 7.2) * em : 0;
        double top = beside || waits < 3 * em ? height : height - waits;
        double ring = Math.max(0, Math.min(top - 2 * edge, width * 0.36));
        ring(loop, edge, (top - ring) / 2, ring);
        double x = ring + 2 * edge;
        double room = width - x - em * 0.6;
        counts(loop, x, top, room);
        if (waits >= 3 * em) {
            double left = beside ? x : edge;
            waits(loop.late(), left, height - waits, width - left - em * 0.6, waits - em * 0.7);
        }
    }

    /** Writes the counts, one in a line, as many as fit, and paints the queue below them. */
    private void counts(EventLoopSnapshot loop, double x, double high, double room) {
        List<String> lines = new ArrayList<>(List.of(Texts.text("loop.pid", String.valueOf(loop.pid()))));
        if (loop.place() != ClientPlace.ENDED) {
            lines.addAll(List.of(
                    Texts.text("loop.connections", loop.connections()),
                    Texts.text("loop.waiting", loop.waiting()),
                    Texts.text("loop.ready", loop.ready())));
        }
        int fit = (int) ((high - em * 0.3) / (em * LINE));
        int from = Math.max(0, Math.min(1, lines.size() - fit));
        double y = 0;
        for (int i = from; i < lines.size() && i - from < fit; i++) {
            y += em * LINE;
            line(x, y, room, i == 0 ? faint : ink, lines.get(i));
        }
        double rest = high - y - em * 0.4;
        if (fit > lines.size() - from && rest > em) {
            queue(loop.ready(), x, y + em * 0.4, room);
        }
    }

    /** Writes how long the last event waited, and paints the last events' waiting times as bars. */
    private void waits(List<Long> late, double x, double y, double room, double high) {
        double last = late.get(0) / 1e3;
        line(x, y + em, room, ink, Texts.text("loop.late", last), Texts.text("loop.late.short", last));
        bars(late, x, y + em * LINE, room, high - em * LINE);
    }

    /**
     * Paints four arcs, one for each place, clockwise from the top; the current one is filled and named in the middle.
     */
    private void ring(EventLoopSnapshot loop, double x, double y, double side) {
        double thick = Math.min(em * 1.3, side / 8);
        ClientPlace[] places = {ClientPlace.SELECT, ClientPlace.ACCEPT, ClientPlace.READ, ClientPlace.ANSWER};
        for (int i = 0; i < places.length; i++) {
            boolean here = loop.place() == places[i];
            g.setColor(
                    here
                            ? places[i] == ClientPlace.SELECT
                                    ? TextRelativePainter.color("Classroom.lanes.waiting")
                                    : busy
                            : TextRelativePainter.color("Classroom.cores.empty"));
            g.setStroke(new BasicStroke(
                    (float) (here ? thick : thick * 0.55), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            g.draw(new Arc2D.Double(
                    x + thick / 2, y + thick / 2, side - thick, side - thick, 130 - 90 * i, -80, Arc2D.OPEN));
        }
        String label = label(loop.place());
        Font bold = fitting(font.deriveFont(Font.BOLD, (float) (em * 1.25)), label, side - 2.2 * thick);
        if (bold != null) {
            FontMetrics metrics = g.getFontMetrics(bold);
            text(
                    label,
                    bold,
                    ink,
                    x + (side - metrics.stringWidth(label)) / 2,
                    y + side / 2 + metrics.getAscent() / 2.5);
        }
    }

    private static String label(ClientPlace place) {
        return switch (place) {
            case ACCEPT -> Texts.text("loop.place.accept");
            case READ -> Texts.text("loop.place.read");
            case ANSWER -> Texts.text("loop.place.answer");
            case ENDED -> Texts.text("loop.place.ended");
            default -> Texts.text("loop.place.select");
        };
    }

    /** Paints a disc for each ready event, and the number of the others. */
    private void queue(long ready, double x, double y, double room) {
        double pitch = Math.min(em * 1.1, room / (DOTS_A_ROW + 3));
        double side = pitch * 0.8;
        long shown = Math.min(ready, DOTS);
        g.setColor(busy);
        for (int i = 0; i < shown; i++) {
            g.fill(new Ellipse2D.Double(x + i % DOTS_A_ROW * pitch, y + i / DOTS_A_ROW * pitch, side, side));
        }
        if (ready > shown) {
            text("+" + (ready - shown), font, ink, x + DOTS_A_ROW * pitch + em * 0.3, y + 2 * pitch);
        }
    }

    /** Paints a bar for each event, the last one at the right; the longest uses the full height. */
    private void bars(List<Long> late, double x, double y, double wide, double high) {
        double each = wide / EventLoopSnapshot.EVENTS;
        long most = Math.max(1, late.stream().mapToLong(Long::longValue).max().orElse(1));
        g.setColor(TextRelativePainter.color("Classroom.cores.empty"));
        g.fill(new Rectangle2D.Double(x, y, wide, high));
        g.setColor(TextRelativePainter.color("Classroom.lanes.blocked"));
        for (int i = 0; i < late.size(); i++) {
            double bar = Math.max(1, high * late.get(i) / most);
            g.fill(new Rectangle2D.Double(x + wide - (i + 1) * each, y + high - bar, Math.max(1, each * 0.8), bar));
        }
        String label = Texts.text("loop.most", most / 1e3);
        Font small = fitting(font, label, wide - em * 0.6);
        if (small == null) {
            label = Texts.text("loop.most.short", most / 1e3);
            small = fitting(font, label, wide - em * 0.6);
        }
        if (small != null && high >= em * 1.5) {
            Rectangle2D ground =
                    new Rectangle2D.Double(x, y, g.getFontMetrics(small).stringWidth(label) + em * 0.6, em * 1.3);
            g.setColor(TextRelativePainter.color("Classroom.cores.ground"));
            g.fill(ground);
            text(label, small, faint, x + em * 0.3, y + em * 0.95);
        }
    }

    /** Writes the first of some texts that fits; none if none fits. */
    private void line(double x, double base, double room, Color color, String... longestFirst) {
        for (String each : longestFirst) {
            Font letters = fitting(font, each, room);
            if (letters != null) {
                text(each, letters, color, x, base);
                return;
            }
        }
    }

    /** Returns the font in which a text fits; null if it would be too small to read. */
    private Font fitting(Font most, String text, double room) {
        Font letters = TextRelativePainter.fitting(g, most, text, room, least / most.getSize2D());
        return g.getFontMetrics(letters).stringWidth(text) > room ? null : letters;
    }

    private void text(String text, Font in, Color color, double x, double y) {
        g.setFont(in);
        g.setColor(color);
        g.drawString(text, (float) x, (float) y);
    }
}
