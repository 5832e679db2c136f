package classroom.stage;

import classroom.stage.EventLoopMoment.Place;
import classroom.text.Texts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import javax.swing.UIManager;

/** Paints one event loop: the ring with the place where its thread is, the queue of what is ready, and how long the last events waited. */
final class EventLoopPicture {
    /** The room in letters that all of it takes. */
    private static final double WIDE = 34;
    private static final double HIGH = 14.5;
    /** The share of their size below which letters aren't made smaller. */
    private static final double LEAST = 0.4;
    private static final int DOTS = 40;
    private static final int DOTS_A_ROW = 20;

    private final Graphics2D g;
    private final Font font;
    private final double em;
    private final int width;
    private final int height;
    private final Color ink = UIManager.getColor("Label.foreground");
    private final Color faint = Pen.color("Classroom.cores.faint");
    private final Color busy = Pen.color("Classroom.cores.busy");

    /** @param font the usual one, in the size that the reader chose */
    EventLoopPicture(Graphics2D g, Font font, int width, int height) {
        this.g = g;
        this.width = width;
        this.height = height;
        this.em = Math.max(5, Math.min(Math.min(width / WIDE, height / HIGH), font.getSize2D() * 1.6));
        this.font = font.deriveFont((float) em);
    }

    void paint(EventLoopMoment loop) {
        double ring = Math.min(height - 3 * em, width * 0.36);
        ring(loop, em * 1.6, (height - ring) / 2, ring);
        double x = ring + em * 4;
        double room = width - x - em;
        text(Texts.text("loop.pid", String.valueOf(loop.pid())), font, faint, x, em * 1.3);
        text(fit(Texts.text("loop.counts", loop.connections(), loop.waiting()), room), ink, x, em * 2.8);
        text(fit(Texts.text("loop.ready", loop.ready()), room), ink, x, em * 4.6);
        queue(loop.ready(), x, em * 5.0, room);
        if (!loop.late().isEmpty()) {
            text(fit(Texts.text("loop.late", loop.late().get(0) / 1e3), room), ink, x, em * 8.7);
        }
        bars(loop.late(), x, em * 9.1, room, Math.max(em, height - em * 9.8));
    }

    /** Four arcs, one for each place, clockwise from the top; the one where the thread is now is full, with its word in the middle. */
    private void ring(EventLoopMoment loop, double x, double y, double side) {
        double thick = em * 1.3;
        Place[] places = {Place.SELECT, Place.ACCEPT, Place.READ, Place.ANSWER};
        for (int i = 0; i < places.length; i++) {
            boolean here = loop.place() == places[i];
            g.setColor(here ? places[i] == Place.SELECT ? Pen.color("Classroom.lanes.waiting") : busy
                    : Pen.color("Classroom.cores.empty"));
            g.setStroke(new BasicStroke((float) (here ? thick : thick * 0.55), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            g.draw(new Arc2D.Double(x + thick / 2, y + thick / 2, side - thick, side - thick, 130 - 90 * i, -80, Arc2D.OPEN));
        }
        String word = word(loop.place());
        Font bold = font.deriveFont(Font.BOLD, (float) (em * 1.25));
        Font fitting = Pen.fitting(g, bold, word, side - 2.6 * thick, LEAST);
        FontMetrics metrics = g.getFontMetrics(fitting);
        text(word, fitting, ink, x + (side - metrics.stringWidth(word)) / 2, y + side / 2 + metrics.getAscent() / 2.5);
    }

    private static String word(Place place) {
        return switch (place) {
            case ACCEPT -> Texts.text("loop.place.accept");
            case READ -> Texts.text("loop.place.read");
            case ANSWER -> Texts.text("loop.place.answer");
            case ENDED -> Texts.text("loop.place.ended");
            default -> Texts.text("loop.place.select");
        };
    }

    /** A disc for each event that is ready, and how many more there are. */
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

    /** A bar an event, the last one on the right; the longest is as high as there is room. */
    private void bars(List<Long> late, double x, double y, double wide, double high) {
        double each = wide / EventLoopMoment.EVENTS;
        long most = Math.max(1, late.stream().mapToLong(Long::longValue).max().orElse(1));
        g.setColor(Pen.color("Classroom.cores.empty"));
        g.fill(new Rectangle2D.Double(x, y, wide, high));
        g.setColor(Pen.color("Classroom.lanes.blocked"));
        for (int i = 0; i < late.size(); i++) {
            double bar = Math.max(1, high * late.get(i) / most);
            g.fill(new Rectangle2D.Double(x + wide - (i + 1) * each, y + high - bar, Math.max(1, each * 0.8), bar));
        }
        if (late.isEmpty()) {
            return;
        }
        String words = Texts.text("loop.most", most / 1e3);
        Font small = font.deriveFont((float) (em * 0.85));
        Rectangle2D ground = new Rectangle2D.Double(x, y, g.getFontMetrics(small).stringWidth(words) + em * 0.6, em * 1.3);
        g.setColor(Pen.color("Classroom.cores.ground"));
        g.fill(ground);
        text(words, small, faint, x + em * 0.3, y + em * 0.95);
    }

    private Fitted fit(String text, double room) {
        return new Fitted(text, Pen.fitting(g, font, text, room, LEAST));
    }

    /** A text and the letters in which it has room. */
    private record Fitted(String text, Font font) {
    }

    private void text(Fitted fitted, Color colour, double x, double y) {
        text(fitted.text, fitted.font, colour, x, y);
    }

    private void text(String text, Font in, Color colour, double x, double y) {
        g.setFont(in);
        g.setColor(colour);
        g.drawString(text, (float) x, (float) y);
    }
}
