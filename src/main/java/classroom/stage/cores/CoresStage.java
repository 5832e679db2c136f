package classroom.stage.cores;

import classroom.metrics.cores.CoreUse;
import classroom.stage.PaintedStage;
import classroom.stage.paint.TextRelativePainter;
import classroom.stage.paint.ThreadColors;
import classroom.text.Texts;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadState;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The cores of the machine and how many of them the process kept busy, and for each thread the share of a core that it truly got and how
 * far it counted. All of it is what the program's own fields held at the time that is shown.
 */
@SuppressWarnings("serial")
public final class CoresStage extends PaintedStage<CoresStage.CoresRun> {
    private static final int COLORS = 8;

    private int count;

    /**
     * A thread at the time shown.
     *
     * @param number from 1
     * @param color by which it is known
     * @param state  what it does; null where nobody knows, as within Python
     * @param share  of one core, from 0 to 1
     * @param cpu    in µs
     * @param work   how far it counted
     */
    record Meter(int number, Color color, ThreadState state, double share, long cpu, long work) {
    }

    /**
     * A program as far as its trace tells.
     *
     * @param trace   null for none
     * @param threads those that it started
     * @param locks   whether it has a lock
     */
    record CoresRun(Trace trace, List<ThreadTrace> threads, boolean locks) {
    }

    /** An empty stage. */
    public CoresStage() {
        super("cores", "Classroom.cores.ground");
    }

    /** What the run was started with, by name: {@code threads}, {@code seconds}. */
    @Override
    public void parameters(Map<String, Integer> startedWith) {
        count = startedWith.getOrDefault("threads", 0);
        changed();
    }

    @Override
    CoresRun read(Trace from) {
        List<ThreadTrace> threads = from.processes().isEmpty() ? List.of()
                : from.processes().get(0).threads().stream().filter(each -> each.startedBy() != null).toList();
        return new CoresRun(from, threads, from.processes().stream().anyMatch(CoresStage::locks));
    }

    @Override
    CoresRun nothing() {
        return new CoresRun(null, List.of(), false);
    }

    @Override
    String description(CoresRun of, long at) {
        CoreUse use = use();
        return Texts.text("cores.description", count, use.coresUsed(), use.cores());
    }

    @Override
    void paint(Graphics2D g, CoresRun of, long at) {
        CoreUse use = use();
        new CoresPainter(g, getFont(), getWidth(), getHeight()).paint(use, meters(use), of.locks());
    }

    /** What the whole process had got by the time shown. */
    CoreUse use() {
        return CoreUse.at(run().trace(), count, time());
    }

    /** What each thread had got by then. */
    List<Meter> meters(CoreUse use) {
        List<ThreadTrace> tracks = run().threads();
        List<Meter> meters = new ArrayList<>();
        long[] cpu = use.cpu();
        long[] work = use.work();
        for (int i = 0; i < cpu.length; i++) {
            ThreadTrace track = i < tracks.size() ? tracks.get(i) : null;
            Color color = track == null ? TextRelativePainter.color("Classroom.thread." + i % COLORS) : ThreadColors.of(track);
            double share = use.took() == 0 ? 0 : Math.min(1, (double) cpu[i] / use.took());
            meters.add(new Meter(i + 1, color, track == null ? null : track.stateAt(time()), share, cpu[i], work[i]));
        }
        return meters;
    }

    /** Whether a process's program has a lock. */
    private static boolean locks(ProcessTrace process) {
        for (int i = 0; i < process.sites().size(); i++) {
            if (process.site(i).op().locks()) {
                return true;
            }
        }
        return false;
    }
}
