package classroom.stage.loop;

import classroom.metrics.RootProcess;
import classroom.stage.PaintedStage;
import classroom.text.Texts;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.Operation;
import classroom.trace.format.ThreadState;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The stage of the server: an event loop as a ring with its ready queue, one for each process that has one; or, if each
 * client has a thread, the threads and their states. After the program has printed its result, the result is shown
 * instead.
 */
public final class LoopStage extends PaintedStage<LoopStage.Server> {
    /** The maximum number of loops, which are still distinguishable. */
    private static final int MAX_LOOPS = 64;

    private int clients;
    private long over = ThreadTrace.NEVER;

    /**
     * The server's program.
     *
     * @param trace   the run's trace
     * @param first   the server's process, the first if there are several
     * @param hasLoop whether it uses an event loop; else each client has a thread
     */
    record Server(Trace trace, ProcessTrace first, boolean hasLoop) {
        /** Whether the clients' threads are virtual. */
        boolean isVirtual() {
            return first.mainClass().endsWith(".Virtual");
        }
    }

    /** Creates an empty stage. */
    public LoopStage() {
        super("loop", "Classroom.cores.ground");
    }

    /** {@inheritDoc} Used are {@code clients}, {@code requests} and {@code wait}. */
    @Override
    public void parameters(Map<String, Integer> startedWith) {
        clients = startedWith.getOrDefault("clients", 0);
        changed();
    }

    @Override
    public void over(long time) {
        over = time;
    }

    @Override
    public String role(long pid) {
        ProcessTrace process = run() == null ? null : run().trace().process(pid);
        boolean clients = process != null && process.mainClass().endsWith(".Client");
        return clients ? Texts.text("loop.role.clients") : "";
    }

    @Override
    protected Server read(Trace from) {
        ProcessTrace first = RootProcess.of(from);
        return first == null ? null : new Server(from, first, hasLoop(first));
    }

    @Override
    protected String description(Server of, long at) {
        LoopEnd end = LoopEnd.of(of, at, over);
        if (end != null) {
            return end.sentence();
        }
        if (of.hasLoop()) {
            List<EventLoopSnapshot> loops = loops();
            return Texts.text(
                    "loop.description.loops",
                    loops.size(),
                    loops.stream().mapToLong(EventLoopSnapshot::connections).sum());
        }
        return Texts.text("loop.description.crowd", crowd().length, clients);
    }

    @Override
    protected void paint(Graphics2D g, Server of, long at) {
        LoopEnd end = LoopEnd.of(of, at, over);
        if (end != null) {
            new LoopEndPainter(g, getFont(), getWidth(), getHeight()).paint(end);
        } else if (of.hasLoop()) {
            paintLoops(g, loops());
        } else {
            new CrowdPainter(g, getFont(), getWidth(), getHeight()).paint(crowd(), clients, of.isVirtual());
        }
    }

    /**
     * Returns the event loops at the displayed time, in the order of their processes; empty if each client has a
     * thread.
     */
    List<EventLoopSnapshot> loops() {
        List<EventLoopSnapshot> loops = new ArrayList<>();
        if (run() == null || !run().hasLoop()) {
            return loops;
        }
        ProcessTrace first = run().first();
        for (ProcessTrace each : run().trace().processes()) {
            boolean isParent = each == first && startsOthers(first);
            if (loops.size() < MAX_LOOPS && each.mainClass().equals(first.mainClass()) && !isParent) {
                loops.add(EventLoopSnapshot.of(run().trace(), each, time()));
            }
        }
        loops.sort(Comparator.comparingLong(EventLoopSnapshot::pid));
        return loops;
    }

    /** Returns the states of the threads that serve clients, at the displayed time. */
    ThreadState[] crowd() {
        if (run() == null) {
            return new ThreadState[0];
        }
        List<ThreadState> states = new ArrayList<>();
        for (ThreadTrace each : run().first().threads()) {
            if (each.startedBy() != null) {
                ThreadState state = each.stateAt(time());
                if (state != null) {
                    states.add(state);
                }
            }
        }
        return states.toArray(ThreadState[]::new);
    }

    /** Whether the program's fields include those of an event loop. */
    private static boolean hasLoop(ProcessTrace process) {
        return process.sites()
                .has(site -> site.op() == Operation.FIELD && site.name().equals("connections"));
    }

    /** Whether the program's main class starts processes, as the program with several event loops does. */
    private static boolean startsOthers(ProcessTrace process) {
        return process.sites()
                .has(site ->
                        site.op() == Operation.PROCESS_START && site.className().equals(process.mainClass()));
    }

    private void paintLoops(Graphics2D g, List<EventLoopSnapshot> loops) {
        int columns = (int) Math.ceil(Math.sqrt(loops.size() * getWidth() / 2.4 / Math.max(1, getHeight())));
        columns = Math.max(1, Math.min(columns, loops.size()));
        int rows = Math.max(1, (loops.size() + columns - 1) / columns);
        int wide = getWidth() / columns;
        int high = getHeight() / rows;
        for (int i = 0; i < loops.size(); i++) {
            Graphics2D part = (Graphics2D) g.create(i % columns * wide, i / columns * high, wide, high);
            new EventLoopPainter(part, getFont(), wide, high).paint(loops.get(i));
            part.dispose();
        }
    }

    /** Returns how many threads are in a state. */
    static int count(ThreadState[] crowd, ThreadState state) {
        return (int) Arrays.stream(crowd).filter(each -> each == state).count();
    }
}
