package classroom.stage.memory;

import classroom.stage.PaintedStage;
import classroom.stage.paint.ActivityState;
import classroom.stage.paint.TextRelativePainter;
import classroom.stage.paint.ThreadColors;
import classroom.text.Texts;
import classroom.trace.Deadlock;
import classroom.trace.Snapshot;
import classroom.trace.ThreadSnapshot;
import classroom.trace.ThreadState;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.swing.ToolTipManager;

/**
 * The stage for any program. On the left are the threads of the run as cards: name, state, line, and the locks that
 * each holds and waits for. Live threads come first, ended ones last; if not all fit, the last card shows the number of
 * the others. On the right are the objects and static fields that they access, which the reader can pin, hide, move
 * and unfold. Used on the event thread.
 */
public final class ThreadCards extends PaintedStage<ThreadCards.CardSource> {
    private static final double GAP = 0.5;
    private static final double CARD_WIDE = 19;
    private static final double CARD_HIGH = 5.4;
    private static final double SMALL_HIGH = 2.9;
    private static final double LINE = 1.25;
    private static final double ROUND = 0.8;
    /** The size of letters in objects, relative to that in cards. */
    private static final double OBJECT_SCALE = 0.9;

    private transient volatile LockNames locks;
    private transient volatile TouchedObjects touched;
    private final transient MemoryPicture memory = new MemoryPicture();
    private final transient BoxInput input = new BoxInput(this, memory);

    /** Creates an empty stage. */
    public ThreadCards() {
        super("stage.threads", "Classroom.picture.ground");
        input.install();
        ToolTipManager.sharedInstance().registerComponent(this);
    }

    /** Returns the picture of the objects. */
    MemoryPicture memory() {
        return memory;
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        return input.tip(event);
    }

    /**
     * The data read from a trace.
     *
     * @param stuck   whether the run ended in a deadlock, which is shown from then on
     * @param objects the objects that its threads have accessed
     */
    record CardSource(Trace trace, boolean stuck, List<MemoryObject> objects) {
        /** Returns the state at a time; for a run that ended in a deadlock, at most at its last event. */
        Snapshot at(long time) {
            return trace.at(stuck ? Math.min(time, trace.end()) : time);
        }
    }

    @Override
    protected CardSource read(Trace from) {
        if (locks == null || locks.trace() != from) {
            locks = new LockNames(from);
            touched = new TouchedObjects(from);
        }
        if (from.processes().isEmpty()) {
            return null;
        }
        boolean over = from.processes().stream().allMatch(each -> each.endedAt() != ThreadTrace.NEVER);
        return new CardSource(from, over && Deadlock.atEnd(from).isPresent(), touched.objects());
    }

    @Override
    protected String description(CardSource of, long at) {
        List<ThreadSnapshot> threads = threads(of.at(at));
        StringBuilder told = new StringBuilder();
        threads.stream()
                .limit(8)
                .forEach(each -> told.append(CardText.name(each, at))
                        .append(": ")
                        .append((CardText.state(each.state()) + " " + CardText.place(each)).strip())
                        .append(". "));
        return Texts.text("memory.description", threads.size(), told.toString().strip());
    }

    /** Returns the live threads followed by the ended ones, each in the order of their start. */
    static List<ThreadSnapshot> threads(Snapshot moment) {
        List<ThreadSnapshot> living = new ArrayList<>();
        List<ThreadSnapshot> ended = new ArrayList<>();
        moment.threads().forEach(each -> (each.state() == ThreadState.ENDED ? ended : living).add(each));
        Comparator<ThreadSnapshot> order = Comparator.comparingInt(
                        (ThreadSnapshot each) -> each.track().process().place())
                .thenComparingInt(each -> each.track().number());
        living.sort(order);
        ended.sort(order);
        living.addAll(ended);
        return living;
    }

    @Override
    protected void paint(Graphics2D g, CardSource of, long at) {
        List<ThreadSnapshot> threads = threads(of.at(at));
        if (threads.isEmpty()) {
            memory.clear();
            return;
        }
        double em = getFont().getSize2D();
        Snapshot moment = of.at(at);
        List<MemoryObject> objects = ObjectSelection.known(of.trace(), of.objects(), moment, moment.time());
        double wide = objects.isEmpty() ? getWidth() : Math.min(getWidth() / 2.0, (CARD_WIDE * 2 + GAP * 4) * em);
        if (objects.isEmpty()) {
            memory.clear();
        } else {
            Rectangle2D room = new Rectangle2D.Double(
                    wide + GAP * em, GAP * em, getWidth() - wide - GAP * em, getHeight() - 2 * GAP * em);
            TextRelativePainter small = new TextRelativePainter(g, getFont(), em * OBJECT_SCALE);
            memory.paint(g, small, new MemoryMoment(of.trace(), locks, moment, moment.time()), objects, room);
        }
        List<CardGroup> groups =
                threads.stream().map(each -> new CardGroup(each, 1)).toList();
        if (CardGrid.of(groups.size(), wide / em, getHeight() / em).shown() < groups.size()) {
            groups = CardGroup.of(threads, locks, at);
        }
        CardGrid grid = CardGrid.of(groups.size(), wide / em, getHeight() / em);
        TextRelativePainter pen = new TextRelativePainter(g, getFont(), em * grid.scale());
        for (int i = 0; i < grid.shown(); i++) {
            boolean more = i == grid.shown() - 1 && grid.shown() < groups.size();
            Rectangle2D box = grid.box(i, em);
            if (more) {
                String left = Texts.text(
                        "memory.more",
                        groups.subList(i, groups.size()).stream()
                                .mapToInt(CardGroup::count)
                                .sum());
                pen.write(
                        left,
                        TextRelativePainter.color("Classroom.picture.muted"),
                        1,
                        true,
                        box.getCenterX(),
                        box.getCenterY(),
                        0.5,
                        box.getWidth());
            } else {
                paint(pen, groups.get(i), at, box, grid.isSmall());
            }
        }
    }

    private void paint(TextRelativePainter pen, CardGroup group, long at, Rectangle2D box, boolean small) {
        ThreadSnapshot of = group.of();
        boolean over = of.state() == ThreadState.ENDED;
        boolean stuck = of.state() == ThreadState.BLOCKED;
        Color thread =
                group.count() > 1 ? TextRelativePainter.color("Classroom.source.crowd") : ThreadColors.of(of.track());
        Color ink = TextRelativePainter.color(over ? "Classroom.picture.muted" : "Classroom.picture.ink");
        Color muted = TextRelativePainter.color("Classroom.picture.muted");
        pen.fill(pen.round(box, ROUND), TextRelativePainter.color("Classroom.picture.box"));
        Rectangle2D stripe = new Rectangle2D.Double(
                box.getX() + 0.25 * pen.em(),
                box.getY() + 0.35 * pen.em(),
                0.5 * pen.em(),
                box.getHeight() - 0.7 * pen.em());
        pen.fill(stripe, over ? TextRelativePainter.faded(thread, 0.35) : thread);
        Color edge = stuck
                ? TextRelativePainter.color("Classroom.picture.bad")
                : over ? TextRelativePainter.color("Classroom.picture.grid") : thread;
        pen.draw(pen.round(box, ROUND), edge, stuck ? 0.16 : 0.08);
        double x = box.getX() + 1.1 * pen.em();
        double room = box.getWidth() - 1.5 * pen.em();
        double y = box.getY() + 0.95 * pen.em();
        pen.sign(sign(of.state()), stuck ? edge : over ? muted : thread, x, y, 0.85);
        String state = CardText.state(of.state());
        double stateWide = Math.min(room * 0.45, pen.width(state, 0.9, stuck));
        pen.write(state, stuck ? edge : muted, 0.9, stuck, x + room, y, 1, stateWide);
        pen.write(
                group.title(at),
                over ? muted : thread,
                1.05,
                true,
                x + 1.3 * pen.em(),
                y,
                0,
                room - stateWide - 1.8 * pen.em());
        y += LINE * pen.em();
        pen.write(CardText.place(of), ink, 0.9, false, x, y, 0, room);
        if (small) {
            return;
        }
        String wanted = CardText.wanted(of, locks, at);
        String held = CardText.held(of, locks);
        if (!held.isEmpty()) {
            y += LINE * pen.em();
            pen.write(held, TextRelativePainter.color("Classroom.picture.good"), 0.9, false, x, y, 0, room);
        }
        if (!wanted.isEmpty()) {
            y += LINE * pen.em();
            pen.write(wanted, stuck ? edge : muted, 0.9, stuck, x, y, 0, room);
        }
    }

    private static ActivityState sign(ThreadState state) {
        return switch (state) {
            case STARTED -> ActivityState.STARTING;
            case RUNNING -> ActivityState.RUNNING;
            case SLEEPING -> ActivityState.SLEEPING;
            case BLOCKED, WAITING -> ActivityState.WAITING;
            case ENDED -> ActivityState.ENDED;
        };
    }

    /**
     * The arrangement of the cards.
     *
     * @param columns the number of columns
     * @param shown   the number of cards that fit, including the card with the number of the others
     * @param wide    the width of a card, in letter heights
     * @param high    the height of a card, in letter heights
     * @param scale   the size of letters, relative to the default
     */
    record CardGrid(int columns, int shown, double wide, double high, double scale) {
        private static final double MIN_SCALE = 0.72;

        /** Chooses an arrangement: letters as large as possible, else cards of two lines, else fewer cards. */
        static CardGrid of(int count, double wide, double high) {
            for (double lines : new double[] {CARD_HIGH, SMALL_HIGH}) {
                for (double scale = 1; scale >= MIN_SCALE - 1e-9; scale -= 0.07) {
                    CardGrid grid = of(count, wide, high, lines, scale);
                    if (grid.shown() == count) {
                        return grid;
                    }
                }
            }
            return of(count, wide, high, SMALL_HIGH, MIN_SCALE);
        }

        private static CardGrid of(int count, double wide, double high, double lines, double scale) {
            int most = (int) Math.max(1, Math.floor((wide - GAP) / ((CARD_WIDE + GAP) * scale)));
            int rows = (int) Math.max(1, Math.floor((high - GAP) / (lines * scale + GAP)));
            int columns = Math.min(most, count);
            int shown = Math.min(count, columns * rows);
            return new CardGrid(columns, shown, (wide - GAP) / columns - GAP, lines * scale, scale);
        }

        boolean isSmall() {
            return high < CARD_HIGH * MIN_SCALE - 1e-6;
        }

        Rectangle2D box(int index, double em) {
            double x = GAP + index % columns * (wide + GAP);
            double y = GAP + index / columns * (high + GAP);
            return new Rectangle2D.Double(x * em, y * em, wide * em, high * em);
        }
    }
}
