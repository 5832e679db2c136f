package classroom.stage.memory;

import classroom.stage.PaintedStage;
import classroom.stage.paint.TextRelativePainter;
import classroom.text.Texts;
import classroom.trace.Deadlock;
import classroom.trace.Snapshot;
import classroom.trace.ThreadSnapshot;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.ThreadState;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.ToolTipManager;

/**
 * The stage for any program. On the left are the threads of the run as cards: name, state, line, and the locks that
 * each holds and waits for. Live threads come first, ended ones last; if not all fit, the last card shows the number of
 * the others. The card of the selected thread is open: it shows the methods that the thread is in, with their local
 * variables. On the right are the objects and static fields that they access, which the reader can pin, hide, move
 * and unfold. Used on the event thread.
 */
public final class ThreadCards extends PaintedStage<ThreadCards.CardSource> {
    private static final double GAP = CardGrid.GAP;
    /** The share of the height that the cards of the other threads have at most, beside an open one. */
    private static final double OTHERS_SHARE = 0.36;
    /** The height, in letter heights, from which they have more than one line. */
    private static final double MIN_OTHERS_HIGH = 6;
    /** The height, in letter heights, from which a card opens by itself. */
    private static final double MIN_HIGH = 12;
    /** The maximum number of methods and variables in the description. */
    private static final int MAX_TOLD = 40;
    /** The size of letters in objects, relative to that in cards. */
    private static final double OBJECT_SCALE = 0.9;

    private transient volatile LockNames locks;
    private transient volatile TouchedObjects touched;
    private final transient MemoryPicture memory = new MemoryPicture();
    private final transient OpenCard open = new OpenCard();
    private final transient CardInput cards = new CardInput(this, open, this::changed);
    private final transient BoxInput input = new BoxInput(this, memory, cards);

    /** Creates an empty stage. */
    public ThreadCards() {
        super("stage.threads", "Classroom.picture.ground");
        input.install();
        cards.install();
        ToolTipManager.sharedInstance().registerComponent(this);
    }

    /** Returns the picture of the objects. */
    MemoryPicture memory() {
        return memory;
    }

    /** Returns the input of the cards. */
    CardInput cards() {
        return cards;
    }

    /** Returns the card of the selected thread. */
    OpenCard open() {
        return open;
    }

    /** Selects the thread that the page follows, when that changes; null for no particular thread. */
    public void follow(ThreadTrace thread) {
        if (open.follow(thread)) {
            changed();
        }
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        String tip = input.tip(event);
        return tip == null ? cards.tip(event) : tip;
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
        ThreadSnapshot selected = selected(of, threads);
        String locals = selected == null ? "" : " " + CardText.name(selected, at) + ": " + locals(of, selected, at);
        return Texts.text("memory.description", threads.size(), told.toString().strip()) + locals;
    }

    private static String locals(CardSource of, ThreadSnapshot selected, long at) {
        return FrameRow.of(of.trace(), selected, of.at(at).time(), Double.MAX_VALUE).stream()
                .limit(MAX_TOLD)
                .map(FrameRow::text)
                .collect(Collectors.joining("; "));
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
        cards.clear();
        open.clear();
        List<ThreadSnapshot> threads = threads(of.at(at));
        if (threads.isEmpty()) {
            memory.clear();
            return;
        }
        double em = getFont().getSize2D();
        Snapshot snapshot = of.at(at);
        MemoryMoment moment = new MemoryMoment(of.trace(), locks, snapshot, snapshot.time());
        List<MemoryObject> objects = ObjectSelection.known(of.trace(), of.objects(), snapshot, snapshot.time());
        double wide =
                objects.isEmpty() ? getWidth() : Math.min(getWidth() / 2.0, (CardGrid.CARD_WIDE * 2 + GAP * 4) * em);
        if (objects.isEmpty()) {
            memory.clear();
        } else {
            Rectangle2D room = new Rectangle2D.Double(
                    wide + GAP * em, GAP * em, getWidth() - wide - GAP * em, getHeight() - 2 * GAP * em);
            memory.paint(g, small(g), moment, objects, room);
        }
        ThreadSnapshot selected = selected(of, threads);
        double top = 0;
        if (selected != null) {
            threads = threads.stream().filter(each -> each != selected).toList();
            double below = threads.isEmpty() ? 0 : needOf(threads.size(), wide / em) * em;
            Rectangle2D place = new Rectangle2D.Double(
                    GAP * em, GAP * em, wide - 2 * GAP * em, Math.max(0, getHeight() - 2 * GAP * em - below));
            Rectangle2D box = open.paint(g, getFont(), moment, selected, place);
            cards.place(selected, box, true);
            top = box.getMaxY();
        }
        if (!threads.isEmpty()) {
            others(g, threads, at, wide, top);
        }
        if (memory.layout() != null) {
            open.references().forEach(each -> each.paint(small(g), memory.layout()));
        }
    }

    /** Returns the thread whose card is open; null for none. A low picture opens none by itself. */
    private ThreadSnapshot selected(CardSource of, List<ThreadSnapshot> threads) {
        return open.of(of.trace(), threads, getHeight() > MIN_HIGH * getFont().getSize2D());
    }

    private TextRelativePainter small(Graphics2D g) {
        return new TextRelativePainter(g, getFont(), getFont().getSize2D() * OBJECT_SCALE);
    }

    /** Returns the height, in letter heights, that the cards of the other threads have beside an open one. */
    private double needOf(int others, double wide) {
        CardGrid grid =
                besideOpen(others, wide, getHeight() * OTHERS_SHARE / getFont().getSize2D());
        return grid.rows() * (grid.high() + GAP);
    }

    /** Arranges the cards beside an open one; if they are many, they have one line only. */
    private static CardGrid besideOpen(int count, double wide, double high) {
        CardGrid grid = CardGrid.of(count, wide, high);
        return grid.shown() == count && high > MIN_OTHERS_HIGH ? grid : CardGrid.chips(count, wide, high);
    }

    private static CardGrid grid(int count, double wide, double high, double top) {
        return top == 0 ? CardGrid.of(count, wide, high) : besideOpen(count, wide, high);
    }

    private void others(Graphics2D g, List<ThreadSnapshot> threads, long at, double wide, double top) {
        double em = getFont().getSize2D();
        double high = (getHeight() - top) / em;
        List<CardGroup> groups =
                threads.stream().map(each -> new CardGroup(each, 1)).toList();
        if (grid(groups.size(), wide / em, high, top).shown() < groups.size()) {
            groups = CardGroup.of(threads, locks, at);
        }
        CardGrid grid = grid(groups.size(), wide / em, high, top);
        TextRelativePainter pen = new TextRelativePainter(g, getFont(), em * grid.scale());
        CardPainter painter = new CardPainter(pen, locks, at);
        for (int i = 0; i < grid.shown(); i++) {
            Rectangle2D box = grid.box(i, em);
            box.setRect(box.getX(), box.getY() + top, box.getWidth(), box.getHeight());
            if (i == grid.shown() - 1 && grid.shown() < groups.size()) {
                int left = groups.subList(i, groups.size()).stream()
                        .mapToInt(CardGroup::count)
                        .sum();
                Color muted = TextRelativePainter.color("Classroom.picture.muted");
                String more = Texts.text("memory.more", left);
                pen.write(more, muted, 1, true, box.getCenterX(), box.getCenterY(), 0.5, box.getWidth());
            } else {
                if (grid.isChips()) {
                    painter.chip(groups.get(i), box);
                } else {
                    painter.card(groups.get(i), box, grid.isSmall());
                }
                cards.place(groups.get(i).of(), box, false);
            }
        }
    }
}
