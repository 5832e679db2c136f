package classroom.stage.deadlock;

import classroom.stage.PaintedStage;
import classroom.stage.paint.TextRelativePainter;
import classroom.stage.paint.ThreadColors;
import classroom.text.Texts;
import classroom.trace.Deadlock;
import classroom.trace.DeadlockWait;
import classroom.trace.FieldKey;
import classroom.trace.LockRef;
import classroom.trace.ProcessTrace;
import classroom.trace.Snapshot;
import classroom.trace.ThreadSnapshot;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.TraceEvent;
import classroom.trace.format.EventKind;
import classroom.trace.format.ThreadState;
import classroom.trace.format.Value;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The stage of the deadlock: two accounts with their locks, left and right, and two threads, above and below. A solid
 * arrow goes from a lock to the thread that holds it, a dashed one from a thread to the lock it waits for, each with
 * its source line. If the arrows form a cycle, the threads are deadlocked. Used on the event thread.
 */
public final class DeadlockStage extends PaintedStage<DeadlockStage.Transfers> {
    private static final double WIDE = 44;
    private static final double HIGH = 16;
    private static final int THREADS = 2;
    /**
     * Cycles younger than this, in ns, are not shown during a run, since they may come from events that are not read
     * yet.
     */
    private static final long MIN_DEADLOCK_NS = 100_000_000L;

    private static final List<String> LOCKS = List.of("lockA", "lockB");
    private static final List<String> BALANCES = List.of("balanceA", "balanceB");
    private static final String MOVED = "moved";

    private long due;
    private boolean live;

    /**
     * The data read from a trace.
     *
     * @param trace   the run's trace
     * @param process the only process
     * @param threads the threads that move money, in the order of their start, at most two
     * @param locks   the locks of both accounts; null elements while unknown
     */
    record Transfers(Trace trace, ProcessTrace process, List<ThreadTrace> threads, List<LockRef> locks) {
        /** Returns the value of a static field at a time; 0 while unknown. */
        long field(String name, long at) {
            for (FieldKey each : trace.fields(process)) {
                if (each.object() == 0 && each.name().equals(name)) {
                    TraceEvent last = trace.fieldAt(each, at);
                    return last == null || last.value().type() != Value.ValueType.WHOLE
                            ? 0
                            : last.value().bits();
                }
            }
            return 0;
        }
    }

    /**
     * The relation of a thread to a lock at a time.
     *
     * @param holds the line at which it acquired the lock; 0 if it does not hold it
     * @param wants the line at which it waits for the lock; 0 if it does not
     */
    record Tie(int holds, int wants) {
        private static final Tie NONE = new Tie(0, 0);
    }

    /** Creates an empty stage. */
    public DeadlockStage() {
        super("stage.deadlock", "Classroom.picture.ground");
    }

    /** {@inheritDoc} Used is {@code transfers}. */
    @Override
    public void parameters(Map<String, Integer> startedWith) {
        due = 2L * startedWith.getOrDefault("transfers", 0);
        changed();
    }

    @Override
    public void live(boolean now) {
        live = now;
    }

    @Override
    protected Transfers read(Trace from) {
        if (from.processes().isEmpty()) {
            return null;
        }
        ProcessTrace process = from.processes().get(0);
        List<ThreadTrace> threads = process.threads().stream()
                .filter(each -> each.startedBy() != null)
                .limit(THREADS)
                .toList();
        List<LockRef> locks = new ArrayList<>();
        LOCKS.forEach(each -> locks.add(lock(process, each)));
        return threads.isEmpty() ? null : new Transfers(from, process, threads, locks);
    }

    @Override
    protected String description(Transfers of, long at) {
        return Texts.text("deadlock.description", of.field(MOVED, shown(of, at)), due, isStuck(of, at) ? 1 : 0);
    }

    /** Whether the threads are deadlocked at a time. */
    boolean isStuck(Transfers of, long at) {
        return Deadlock.in(of.trace.at(shown(of, at)), live ? MIN_DEADLOCK_NS : 0)
                .isPresent();
    }

    /** Returns the relation of a thread to a lock. */
    static Tie tie(Snapshot moment, ThreadTrace thread, LockRef lock) {
        ThreadSnapshot of = moment.thread(thread);
        if (of == null || lock == null || of.state() == ThreadState.ENDED) {
            return Tie.NONE;
        }
        boolean holds = of.held().stream().anyMatch(each -> each.object() == lock.object());
        boolean wants =
                of.wanted() != null && of.wanted().object() == lock.object() && of.state() == ThreadState.BLOCKED;
        return new Tie(
                holds ? DeadlockWait.gotLine(thread, lock, moment.time()) : 0,
                wants && !holds ? of.operation().line() : 0);
    }

    /** Returns the time to show: of a run that ended in a deadlock, at most the time of its last event. */
    private static long shown(Transfers of, long at) {
        long end = of.trace.end();
        boolean ended = of.process.endedAt() != ThreadTrace.NEVER && at > end;
        return ended && Deadlock.atEnd(of.trace).isPresent() ? end : at;
    }

    /** Returns the lock that a static field refers to; null while unknown. */
    private static LockRef lock(ProcessTrace process, String field) {
        for (ThreadTrace each : process.threads()) {
            for (int i = 0; i < each.size() && each.startedBy() == null; i++) {
                if (each.kind(i) == EventKind.WRITE_STATIC
                        && each.site(i).name().equals(field)
                        && each.value(i).type() == Value.ValueType.OBJECT) {
                    return new LockRef((int) each.value(i).bits(), each.value(i).text());
                }
            }
        }
        return null;
    }

    @Override
    protected void paint(Graphics2D g, Transfers of, long at) {
        new Ring(new TextRelativePainter(g, getFont(), em(WIDE, HIGH)), of, of.trace.at(shown(of, at)), isStuck(of, at))
                .paint();
    }

    /** Paints the state at a time. Lengths are in letter heights, from the middle of the picture. */
    private final class Ring {
        private static final double BOX_WIDE = 13;
        private static final double BOX_HIGH = 3.4;
        private static final double ACROSS = 14.7;
        private static final double DOWN = 5;
        private static final double HEAD = 0.75;

        private final TextRelativePainter pen;
        private final Transfers of;
        private final Snapshot moment;
        private final boolean stuck;
        private final Color bad = TextRelativePainter.color("Classroom.picture.bad");
        private final Color ink = TextRelativePainter.color("Classroom.picture.ink");
        private final Color muted = TextRelativePainter.color("Classroom.picture.muted");

        Ring(TextRelativePainter pen, Transfers of, Snapshot moment, boolean stuck) {
            this.pen = pen;
            this.of = of;
            this.moment = moment;
            this.stuck = stuck;
        }

        void paint() {
            for (int lock = 0; lock < LOCKS.size(); lock++) {
                for (int thread = 0; thread < of.threads.size(); thread++) {
                    tie(lock, thread);
                }
            }
            for (int lock = 0; lock < LOCKS.size(); lock++) {
                lock(lock);
            }
            for (int thread = 0; thread < of.threads.size(); thread++) {
                thread(thread);
            }
            double middle = getHeight() / 2.0;
            double center = getWidth() / 2.0;
            if (stuck) {
                pen.write(
                        Texts.text("deadlock.stuck"),
                        bad,
                        1.5,
                        true,
                        center,
                        middle - 0.8 * pen.em(),
                        0.5,
                        14 * pen.em());
            }
            String moved = Texts.text("deadlock.moved", of.field(MOVED, moment.time()), due);
            pen.write(
                    moved,
                    stuck ? muted : ink,
                    1,
                    !stuck,
                    center,
                    middle + (stuck ? 0.9 : 0) * pen.em(),
                    0.5,
                    14 * pen.em());
        }

        /** Paints the arrow between a lock and a thread, if any, and its text in the corner of the picture. */
        private void tie(int lock, int thread) {
            Tie tie = DeadlockStage.tie(moment, of.threads.get(thread), of.locks.get(lock));
            if (tie.equals(Tie.NONE)) {
                return;
            }
            boolean holds = tie.holds() > 0;
            int side = lock == 0 ? -1 : 1;
            int up = thread == 0 ? -1 : 1;
            Point2D atLock = at(side * (ACROSS - 1.5), up * BOX_HIGH / 2);
            Point2D atThread = at(side * BOX_WIDE / 2, up * DOWN);
            Color color = stuck ? bad : ThreadColors.of(of.threads.get(thread));
            arrow(holds ? atLock : atThread, holds ? atThread : atLock, color, !holds);
            Point2D label = at(side * (ACROSS + 0.5), up * (DOWN + 0.4));
            String text = holds ? Texts.text("deadlock.holds", tie.holds()) : Texts.text("deadlock.wants", tie.wants());
            pen.write(text, color, 0.95, true, label.getX(), label.getY(), 0.5, 14 * pen.em());
        }

        private void lock(int lock) {
            Rectangle2D box = box((lock == 0 ? -1 : 1) * ACROSS, 0);
            ThreadTrace holder = of.threads.stream()
                    .filter(each ->
                            DeadlockStage.tie(moment, each, of.locks.get(lock)).holds() > 0)
                    .findFirst()
                    .orElse(null);
            pen.fill(pen.round(box, 0.8), TextRelativePainter.color("Classroom.picture.memory"));
            pen.draw(
                    pen.round(box, 0.8),
                    holder == null ? muted : stuck ? bad : ThreadColors.of(holder),
                    holder == null ? 0.08 : 0.2);
            String title = Texts.text("deadlock.account", lock, of.field(BALANCES.get(lock), moment.time()));
            String state = holder == null
                    ? Texts.text("deadlock.free", LOCKS.get(lock))
                    : Texts.text("deadlock.held", LOCKS.get(lock));
            label(box, title, ink, state, muted);
        }

        private void thread(int thread) {
            ThreadTrace track = of.threads.get(thread);
            Rectangle2D box = box(0, (thread == 0 ? -1 : 1) * DOWN);
            pen.fill(pen.round(box, 2.6), TextRelativePainter.color("Classroom.picture.box"));
            pen.draw(pen.round(box, 2.6), stuck ? bad : ThreadColors.of(track), 0.2);
            ThreadState state = track.stateAt(moment.time());
            String doing = state == null
                    ? Texts.text("deadlock.not-yet")
                    : stuck && state == ThreadState.BLOCKED ? Texts.text("deadlock.never") : state(state);
            label(box, track.nameAt(moment.time()), ThreadColors.of(track), doing, muted);
        }

        private String state(ThreadState state) {
            return switch (state) {
                case SLEEPING -> Texts.text("deadlock.sleeps");
                case BLOCKED, WAITING -> Texts.text("deadlock.waits");
                case ENDED -> Texts.text("deadlock.done");
                default -> Texts.text("deadlock.runs");
            };
        }

        /** Writes two lines in a box. */
        private void label(Rectangle2D box, String title, Color titleColor, String below, Color belowColor) {
            double room = box.getWidth() - pen.em();
            pen.write(title, titleColor, 1.05, true, box.getCenterX(), box.getCenterY() - 0.65 * pen.em(), 0.5, room);
            pen.write(below, belowColor, 0.9, false, box.getCenterX(), box.getCenterY() + 0.75 * pen.em(), 0.5, room);
        }

        private void arrow(Point2D from, Point2D to, Color color, boolean dashed) {
            double wide = stuck ? 0.32 : 0.22;
            double length = from.distance(to);
            double dx = (to.getX() - from.getX()) / length;
            double dy = (to.getY() - from.getY()) / length;
            double head = HEAD * pen.em();
            Path2D line = new Path2D.Double();
            line.moveTo(from.getX(), from.getY());
            line.lineTo(to.getX() - dx * head, to.getY() - dy * head);
            if (dashed) {
                pen.dashed(line, color, wide, 0.55, 0.4);
            } else {
                pen.draw(line, color, wide);
            }
            Path2D tip = new Path2D.Double();
            tip.moveTo(to.getX(), to.getY());
            tip.lineTo(to.getX() - dx * head * 1.4 - dy * head * 0.8, to.getY() - dy * head * 1.4 + dx * head * 0.8);
            tip.lineTo(to.getX() - dx * head * 1.4 + dy * head * 0.8, to.getY() - dy * head * 1.4 - dx * head * 0.8);
            tip.closePath();
            pen.fill(tip, color);
        }

        private Point2D at(double x, double y) {
            return new Point2D.Double(getWidth() / 2.0 + x * pen.em(), getHeight() / 2.0 + y * pen.em());
        }

        private Rectangle2D box(double x, double y) {
            Point2D middle = at(x, y);
            return new Rectangle2D.Double(
                    middle.getX() - BOX_WIDE / 2 * pen.em(),
                    middle.getY() - BOX_HIGH / 2 * pen.em(),
                    BOX_WIDE * pen.em(),
                    BOX_HIGH * pen.em());
        }
    }
}
