package classroom.stage;

import classroom.figure.CoreUse;
import classroom.text.Texts;
import classroom.trace.ProcessTrace;
import classroom.trace.State;
import classroom.trace.Trace;
import classroom.trace.Track;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Toolkit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.UIManager;

/**
 * The cores of the machine and how many of them the process kept busy, and for each thread the share of a core that it truly got and how
 * far it counted. All of it is what the program's own fields held at the time that is shown.
 */
@SuppressWarnings("serial")
public final class CoresStage extends TraceStage {
    private static final int COLOURS = 8;

    private int threads;
    private Trace trace;
    private long time;

    /**
     * A thread at the time shown.
     *
     * @param number from 1
     * @param colour by which it is known
     * @param state  what it does; null where nobody knows, as within Python
     * @param share  of one core, from 0 to 1
     * @param cpu    in µs
     * @param work   how far it counted
     */
    record Meter(int number, Color colour, State state, double share, long cpu, long work) {
    }

    /** An empty stage. */
    public CoresStage() {
        setName("cores");
        setOpaque(true);
    }

    /** What the run was started with, by name: {@code threads}, {@code seconds}. */
    @Override
    public void parameters(Map<String, Integer> startedWith) {
        threads = startedWith.getOrDefault("threads", 0);
        repaint();
    }

    @Override
    public void show(Trace next, long at) {
        trace = next;
        time = at;
        CoreUse use = use();
        getAccessibleContext().setAccessibleDescription(Texts.text("cores.description", threads, use.coresUsed(), use.cores()));
        repaint();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setFont(UIManager.getFont("defaultFont"));
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(UIScale.scale(520), UIScale.scale(230));
    }

    /** What the whole process had got by the time shown. */
    CoreUse use() {
        return CoreUse.at(trace, threads, time);
    }

    /** What each thread had got by then. */
    List<Meter> meters(CoreUse use) {
        List<Track> tracks = trace == null || trace.processes().isEmpty() ? List.of()
                : trace.processes().get(0).threads().stream().filter(each -> each.startedBy() != null).toList();
        List<Meter> meters = new ArrayList<>();
        for (int i = 0; i < use.cpu().length; i++) {
            Track track = i < tracks.size() ? tracks.get(i) : null;
            Color colour = track == null ? Pen.color("Classroom.thread." + i % COLOURS) : ThreadColours.of(track);
            double share = use.took() == 0 ? 0 : Math.min(1, (double) use.cpu()[i] / use.took());
            meters.add(new Meter(i + 1, colour, track == null ? null : track.stateAt(time), share, use.cpu()[i], use.work()[i]));
        }
        return meters;
    }

    /** Whether the program has a lock. */
    private boolean locks() {
        for (ProcessTrace each : trace == null ? List.<ProcessTrace>of() : trace.processes()) {
            for (int i = 0; i < each.sites().size(); i++) {
                if (each.site(i).op().locks()) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        Object hints = Toolkit.getDefaultToolkit().getDesktopProperty("awt.font.desktophints");
        if (hints instanceof Map<?, ?> map) {
            g.addRenderingHints(map);
        }
        g.setColor(Pen.color("Classroom.cores.ground"));
        g.fillRect(0, 0, getWidth(), getHeight());
        CoreUse use = use();
        new CoresPicture(g, getFont(), getWidth(), getHeight()).paint(use, meters(use), locks());
        g.dispose();
    }
}
