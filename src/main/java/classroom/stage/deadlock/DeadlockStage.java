package classroom.stage.deadlock;

import classroom.stage.PaintedStage;
import classroom.stage.paint.TextRelativePainter;
import classroom.text.Texts;
import classroom.trace.Deadlock;
import classroom.trace.FieldKey;
import classroom.trace.LockRef;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.TraceEvent;
import classroom.trace.format.EventKind;
import classroom.trace.format.Value;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
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

    /** The static fields that refer to the locks of both accounts. */
    static final List<String> LOCKS = List.of("lockA", "lockB");

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

        /** Returns the number of transfers that are done at a time. */
        long moved(long at) {
            return field("moved", at);
        }
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
        return Texts.text("deadlock.description", of.moved(shown(of, at)), due, isStuck(of, at) ? 1 : 0);
    }

    /** Whether the threads are deadlocked at a time. */
    boolean isStuck(Transfers of, long at) {
        return Deadlock.in(of.trace.at(shown(of, at)), live ? MIN_DEADLOCK_NS : 0)
                .isPresent();
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
        new DeadlockPainter(
                        new TextRelativePainter(g, getFont(), em(WIDE, HIGH)),
                        new Point2D.Double(getWidth() / 2.0, getHeight() / 2.0),
                        of,
                        of.trace.at(shown(of, at)),
                        isStuck(of, at))
                .paint(due);
    }
}
