package classroom.stage.memory;

import classroom.stage.memory.BoxKey.BoxKeys;
import classroom.stage.memory.BoxPlaces.PlacedBox;
import classroom.stage.paint.TextRelativePainter;
import classroom.text.Texts;
import classroom.trace.FieldKey;
import classroom.trace.Trace;
import classroom.trace.TraceEvent;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/**
 * The objects of a run as boxes that a reader can pin, hide, move, fold and scroll; below them the numbers of those that
 * are not shown. Used on the event thread.
 */
final class MemoryPicture {
    private static final double FOOT = 1.4;

    private final BoxArrangement arrangement = new BoxArrangement();
    private BoxKeys keys = new BoxKeys();
    private Trace trace;
    private BoxKey pointed;
    private BoxPlaces layout;
    private ObjectSelection selection;
    private double em = 1;
    private Rectangle2D foldedText;
    private Rectangle2D hiddenText;

    BoxArrangement arrangement() {
        return arrangement;
    }

    /**
     * Paints the objects known at a time.
     *
     * @param room the place of the picture, in pixels
     */
    void paint(Graphics2D g, TextRelativePainter pen, MemoryMoment moment, List<MemoryObject> known, Rectangle2D room) {
        if (trace != moment.trace()) {
            trace = moment.trace();
            keys = new BoxKeys();
        }
        em = pen.em();
        selection = ObjectSelection.of(known, moment.snapshot(), arrangement, keys);
        TraceEvent newest = moment.newest(known);
        Rectangle2D top = new Rectangle2D.Double(
                room.getX(), room.getY(), room.getWidth(), Math.max(0, room.getHeight() - FOOT * em));
        double scroll = arrangement.scroll();
        layout = layout(moment, newest, room);
        boolean foot = layout.beyond() > 0
                || selection.hidden() > 0
                || !selection.folded().isEmpty()
                || arrangement.isUnfolded();
        if (foot) {
            arrangement.scroll(scroll);
            layout = layout(moment, newest, top);
        }
        new ObjectBoxes(pen, g, arrangement).paint(layout, pointed);
        foldedText = null;
        hiddenText = null;
        if (foot) {
            foot(pen, room, newest);
        }
    }

    private BoxPlaces layout(MemoryMoment moment, TraceEvent newest, Rectangle2D room) {
        List<BoxContent> contents = selection.boxes().stream()
                .map(each -> BoxContent.of(each, moment, newest))
                .toList();
        return BoxPlaces.of(selection.boxes(), contents, arrangement, keys, room, em);
    }

    /** Writes how many objects are folded, hidden and out of sight. */
    private void foot(TextRelativePainter pen, Rectangle2D room, TraceEvent newest) {
        double middle = room.getMaxY() - FOOT * em / 2;
        double x = room.getX() + 0.3 * em;
        double third = room.getWidth() / 3;
        if (!selection.folded().isEmpty() || arrangement.isUnfolded()) {
            int count = selection.folded().size();
            String text = count > 0 ? Texts.text("memory.folded", count) : Texts.text("memory.unfolded");
            boolean glows = newest != null && selection.folded().stream().anyMatch(each -> wrote(each, newest));
            double wide = Math.min(1.5 * third, pen.width(text, 0.9, false));
            foldedText = new Rectangle2D.Double(x, middle - 0.7 * em, wide + 0.4 * em, FOOT * em);
            if (glows) {
                pen.fill(foldedText, TextRelativePainter.color("Classroom.picture.changed"));
            }
            link(pen, text, glows, x + 0.2 * em, middle, wide);
            x += wide + 1.2 * em;
        }
        if (selection.hidden() > 0) {
            String text = Texts.text("memory.hidden", selection.hidden());
            double wide = Math.min(third, pen.width(text, 0.9, false));
            hiddenText = new Rectangle2D.Double(x, middle - 0.7 * em, wide, FOOT * em);
            link(pen, text, false, x, middle, wide);
        }
        if (layout.beyond() > 0) {
            pen.write(
                    Texts.text("memory.objects.more", layout.beyond()),
                    TextRelativePainter.color("Classroom.picture.muted"),
                    0.9,
                    false,
                    room.getMaxX() - 0.3 * em,
                    middle,
                    1,
                    third);
        }
    }

    private void link(TextRelativePainter pen, String text, boolean glows, double x, double middle, double wide) {
        String color = glows ? "Classroom.picture.onBytes" : "Classroom.picture.ink";
        pen.write(text, TextRelativePainter.color(color), 0.9, false, x, middle, 0, wide + 0.1);
        double under = middle + 0.5 * em;
        pen.line(x, under, x + wide, under, TextRelativePainter.color("Classroom.picture.muted"), 0.05);
    }

    /** Whether an event is the newest access to a field of an object. */
    private boolean wrote(MemoryObject object, TraceEvent newest) {
        for (FieldKey each : object.fields()) {
            if (MemoryMoment.same(MemoryMoment.event(trace, each, newest.time()), newest)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the picture's layout as painted last; null before. */
    BoxPlaces layout() {
        return layout;
    }

    /** Returns what the picture shows as painted last; null before. */
    ObjectSelection selection() {
        return selection;
    }

    /** Returns the size of letters as painted last, in pixels. */
    double em() {
        return em;
    }

    /** Forgets what was painted, when there is nothing to show. */
    void clear() {
        layout = null;
        selection = null;
        foldedText = null;
        hiddenText = null;
    }

    Optional<PlacedBox> at(double x, double y) {
        return layout == null ? Optional.empty() : layout.at(x, y);
    }

    boolean isFoldedText(double x, double y) {
        return foldedText != null && foldedText.contains(x, y);
    }

    boolean isHiddenText(double x, double y) {
        return hiddenText != null && hiddenText.contains(x, y);
    }

    /** Sets the box with the mouse pointer, null for none; returns whether that is another one. */
    boolean point(BoxKey at) {
        boolean other = pointed == null ? at != null : !pointed.equals(at);
        pointed = at;
        return other;
    }
}
