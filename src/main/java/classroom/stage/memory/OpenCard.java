package classroom.stage.memory;

import classroom.stage.memory.FrameRow.FrameRowKind;
import classroom.stage.paint.TextRelativePainter;
import classroom.stage.paint.ThreadColors;
import classroom.text.Texts;
import classroom.trace.ThreadSnapshot;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The card of the selected thread, with the methods that it is in and their local variables. The selection lasts for
 * all runs that are shown; without one, the first thread is selected if the run has local variables. Used on the event
 * thread.
 */
final class OpenCard {
    private static final double STEP = 0.07;
    /** The size of letters in a card whose lines do not all fit. */
    private static final double SCROLLED_SCALE = 0.86;

    private static final double BOTTOM = 0.45;
    private static final double INDENT = 0.9;

    private ThreadKey selected;
    private boolean closed;
    private ThreadTrace followed;
    /** The number of lines that are scrolled out, and how many can be. */
    private int scroll;

    private int maxScroll;
    private final List<ReferenceArrow> references = new ArrayList<>();

    /** Names a thread so that the next run of the same program has the same name for it. */
    private record ThreadKey(int process, int number) {
        static ThreadKey of(ThreadTrace thread) {
            return new ThreadKey(thread.process().place(), thread.number());
        }
    }

    /**
     * Returns the selected one of the threads; null for none.
     *
     * @param byItself whether the first thread is selected if the user has selected none
     */
    ThreadSnapshot of(Trace trace, List<ThreadSnapshot> threads, boolean byItself) {
        if (selected != null) {
            return threads.stream()
                    .filter(each -> ThreadKey.of(each.track()).equals(selected))
                    .findFirst()
                    .orElse(null);
        }
        return closed || !byItself || !trace.hasLocals()
                ? null
                : threads.stream()
                        .min(Comparator.comparingInt((ThreadSnapshot each) ->
                                        each.track().process().place())
                                .thenComparingInt(each -> each.track().number()))
                        .orElse(null);
    }

    /** Selects a thread; null for none. */
    void select(ThreadTrace thread) {
        selected = thread == null ? null : ThreadKey.of(thread);
        closed = thread == null;
        scroll = 0;
    }

    /** Selects the thread that the page follows, when that changes; returns whether it did. */
    boolean follow(ThreadTrace thread) {
        boolean other = thread != followed;
        followed = thread;
        if (other && thread != null) {
            select(thread);
        }
        return other;
    }

    /** Scrolls by lines; returns whether that changed anything. */
    boolean scroll(int lines) {
        int before = scroll;
        scroll = Math.max(0, Math.min(maxScroll, scroll + lines));
        return scroll != before;
    }

    /** Returns the references from the local variables, as painted last. */
    List<ReferenceArrow> references() {
        return references;
    }

    /** Forgets the references, when no card is open. */
    void clear() {
        references.clear();
    }

    /**
     * Paints the card; the locks of the thread only if all lines fit.
     *
     * @param place the place that it may take; its height is that of the lines, if they fit
     * @return the place that it takes
     */
    Rectangle2D paint(Graphics2D g, Font font, MemoryMoment moment, ThreadSnapshot of, Rectangle2D place) {
        double em = font.getSize2D();
        List<FrameRow> rows = FrameRow.of(moment.trace(), of, moment.at(), (place.getWidth() / em - 2.5) / 0.9);
        int head = 1 + CardPainter.lockLines(of, moment.names(), moment.at());
        double scale = 1;
        while (scale - STEP >= CardGrid.MIN_SCALE - 1e-9 && high(head + rows.size()) * scale * em > place.getHeight()) {
            scale -= STEP;
        }
        boolean fits = high(head + rows.size()) * scale * em <= place.getHeight() + 0.5;
        scale = fits ? scale : SCROLLED_SCALE;
        double wanted = high(head + rows.size()) * scale * em;
        Rectangle2D box = new Rectangle2D.Double(
                place.getX(), place.getY(), place.getWidth(), Math.min(place.getHeight(), wanted));
        TextRelativePainter pen = new TextRelativePainter(g, font, em * scale);
        CardPainter card = new CardPainter(pen, moment.names(), moment.at());
        double y = card.head(new CardGroup(of, 1), box);
        if (fits) {
            y = card.locks(of, box, y);
        }
        int fit = rows.size();
        if (!fits) {
            double left = box.getMaxY() - y - (CardPainter.LINE / 2 + 0.1) * pen.em();
            fit = (int) Math.max(1, Math.floor(left / (CardPainter.LINE * pen.em())));
        }
        boolean cut = fit < rows.size();
        int shown = cut ? Math.max(1, fit - 1) : fit;
        maxScroll = Math.max(0, rows.size() - shown);
        scroll = Math.min(scroll, maxScroll);
        references.clear();
        for (int i = scroll; i < Math.min(rows.size(), scroll + shown); i++) {
            y += CardPainter.LINE * pen.em();
            row(pen, card, of, rows.get(i), box, y);
        }
        if (cut) {
            y += CardPainter.LINE * pen.em();
            Color muted = TextRelativePainter.color("Classroom.picture.muted");
            String more = Texts.text("memory.rows.more", scroll, rows.size() - scroll - shown);
            pen.write(more, muted, 0.85, false, card.left(box) + card.room(box), y, 1, card.room(box));
        }
        return box;
    }

    private static double high(int lines) {
        return CardPainter.FIRST - CardPainter.LINE / 2 + lines * CardPainter.LINE + BOTTOM;
    }

    private void row(
            TextRelativePainter pen,
            CardPainter card,
            ThreadSnapshot of,
            FrameRow row,
            Rectangle2D box,
            double middle) {
        double em = pen.em();
        double left = card.left(box);
        double room = card.room(box);
        Rectangle2D band = new Rectangle2D.Double(
                left - 0.2 * em, middle - CardPainter.LINE / 2 * em, room + 0.4 * em, CardPainter.LINE * em);
        if (row.kind() == FrameRowKind.METHOD) {
            pen.fill(band, TextRelativePainter.color("Classroom.picture.memory"));
            pen.line(
                    band.getX(),
                    band.getY(),
                    band.getMaxX(),
                    band.getY(),
                    TextRelativePainter.color("Classroom.picture.grid"),
                    0.07);
        } else if (row.glows()) {
            pen.fill(band, TextRelativePainter.color("Classroom.picture.changed"));
        }
        double indent = row.kind() == FrameRowKind.LOCAL ? INDENT * em : 0;
        double dot = row.object() == 0 ? 0 : 0.8 * em;
        String color = row.kind() == FrameRowKind.NOTE
                ? "Classroom.picture.muted"
                : row.glows() ? "Classroom.picture.onBytes" : "Classroom.picture.ink";
        pen.write(
                row.text(),
                TextRelativePainter.color(color),
                0.9,
                row.glows() || row.kind() == FrameRowKind.METHOD,
                left + indent,
                middle,
                0,
                room - indent - dot);
        if (row.object() != 0) {
            Color thread = ThreadColors.of(of.track());
            Point2D from = new Point2D.Double(left + room - 0.25 * em, middle);
            pen.fill(
                    new Ellipse2D.Double(from.getX() - 0.25 * em, from.getY() - 0.25 * em, 0.5 * em, 0.5 * em), thread);
            references.add(new ReferenceArrow(from, of.track().process(), row.object(), thread));
        }
    }
}
