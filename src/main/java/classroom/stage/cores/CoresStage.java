package classroom.stage.cores;

import classroom.metrics.cores.CoreUse;
import classroom.stage.PaintedStage;
import classroom.stage.paint.TextRelativePainter;
import classroom.stage.paint.ThreadColors;
import classroom.text.Texts;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.ThreadState;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The stage of the cores: how many of the machine's cores the process used, and for each thread its share of a core and
 * how far it counted. All values are fields of the program at the displayed time.
 */
public final class CoresStage extends PaintedStage<CoresStage.CoresRun> {
    private static final int COLORS = 8;

    private int count;

    /**
     * A thread at the displayed time.
     *
     * @param number its number, from 1
     * @param color  its color in all views
     * @param state  its state; null if unknown, as in Python programs
     * @param share  its share of one core, from 0 to 1
     * @param cpu    its CPU time, in µs
     * @param work   how far it has counted
     */
    record Meter(int number, Color color, ThreadState state, double share, long cpu, long work) {}

    /**
     * The data read from a trace.
     *
     * @param trace   the trace; null for none
     * @param threads the counting threads
     * @param locks   whether the program has a lock
     */
    record CoresRun(Trace trace, List<ThreadTrace> threads, boolean locks) {}

    /** Creates an empty stage. */
    public CoresStage() {
        super("cores", "Classroom.cores.ground");
    }

    /** {@inheritDoc} Used are {@code threads} and {@code seconds}. */
    @Override
    public void parameters(Map<String, Integer> startedWith) {
        count = startedWith.getOrDefault("threads", 0);
        changed();
    }

    @Override
    protected CoresRun read(Trace from) {
        List<ThreadTrace> threads = from.processes().isEmpty()
                ? List.of()
                : from.processes().get(0).threads().stream()
                        .filter(each -> each.startedBy() != null)
                        .toList();
        return new CoresRun(from, threads, from.processes().stream().anyMatch(CoresStage::locks));
    }

    @Override
    protected CoresRun nothing() {
        return new CoresRun(null, List.of(), false);
    }

    @Override
    protected String description(CoresRun of, long at) {
        CoreUse use = use();
        return Texts.text("cores.description", count, use.coresUsed(), use.cores());
    }

    @Override
    protected void paint(Graphics2D g, CoresRun of, long at) {
        CoreUse use = use();
        new CoresPainter(g, getFont(), getWidth(), getHeight()).paint(use, meters(use), of.locks());
    }

    /** Returns the CPU use of the whole process up to the displayed time. */
    CoreUse use() {
        return CoreUse.at(run().trace(), count, time());
    }

    /** Returns the CPU use of each thread up to the displayed time. */
    List<Meter> meters(CoreUse use) {
        List<ThreadTrace> tracks = run().threads();
        List<Meter> meters = new ArrayList<>();
        long[] cpu = use.cpu();
        long[] work = use.work();
        for (int i = 0; i < cpu.length; i++) {
            ThreadTrace track = i < tracks.size() ? tracks.get(i) : null;
            Color color = track == null
                    ? TextRelativePainter.color("Classroom.thread." + i % COLORS)
                    : ThreadColors.of(track);
            double share = use.took() == 0 ? 0 : Math.min(1, (double) cpu[i] / use.took());
            meters.add(new Meter(i + 1, color, track == null ? null : track.stateAt(time()), share, cpu[i], work[i]));
        }
        return meters;
    }

    /** Whether a process's program has a lock. */
    private static boolean locks(ProcessTrace process) {
        return process.sites().has(site -> site.op().locks());
    }
}
