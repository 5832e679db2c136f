package classroom.stage;

import classroom.figure.FirstProcess;
import classroom.text.Texts;
import classroom.trace.Op;
import classroom.trace.ProcessTrace;
import classroom.trace.State;
import classroom.trace.Trace;
import classroom.trace.Track;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Toolkit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.swing.UIManager;

/**
 * The server: an event loop as a ring with its ready queue, one for each process that has one; or, where each client has a thread, the
 * crowd of threads and what each of them does.
 */
@SuppressWarnings("serial")
public final class LoopStage extends TraceStage {
    private int clients;
    private Trace trace;
    private long time;

    /** An empty stage. */
    public LoopStage() {
        setName("loop");
        setOpaque(true);
    }

    /** What the run was started with, by name: {@code clients}, {@code requests}, {@code wait}. */
    @Override
    public void parameters(Map<String, Integer> startedWith) {
        clients = startedWith.getOrDefault("clients", 0);
        repaint();
    }

    @Override
    public void show(Trace next, long at) {
        trace = next;
        time = at;
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

    /** The event loops of the time shown, in the order of their processes; empty where each client has a thread. */
    List<EventLoopMoment> loops() {
        List<EventLoopMoment> loops = new ArrayList<>();
        ProcessTrace first = FirstProcess.of(trace);
        if (first == null || !hasLoop(first)) {
            return loops;
        }
        for (ProcessTrace each : trace.processes()) {
            boolean isParent = each == first && first.mainClass().endsWith(".Processes");
            if (each.mainClass().equals(first.mainClass()) && !isParent) {
                loops.add(EventLoopMoment.of(trace, each, time));
            }
        }
        loops.sort(Comparator.comparingLong(EventLoopMoment::pid));
        return loops;
    }

    /** The states of the threads that serve clients, at the time shown. */
    State[] crowd() {
        ProcessTrace first = FirstProcess.of(trace);
        if (first == null) {
            return new State[0];
        }
        List<State> states = new ArrayList<>();
        for (Track each : first.threads()) {
            if (each.startedBy() != null) {
                State state = each.stateAt(time);
                if (state != null) {
                    states.add(state);
                }
            }
        }
        return states.toArray(State[]::new);
    }

    private static boolean hasLoop(ProcessTrace process) {
        for (int i = 0; i < process.sites().size(); i++) {
            if (process.site(i).op() == Op.SELECT && process.site(i).className().equals(process.mainClass())) {
                return true;
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
        ProcessTrace first = FirstProcess.of(trace);
        if (first != null) {
            if (hasLoop(first)) {
                paintLoops(g, loops());
            } else {
                State[] crowd = crowd();
                describe(Texts.text("loop.description.crowd", crowd.length, clients));
                new CrowdPicture(g, getFont(), getWidth(), getHeight()).paint(crowd, clients);
            }
        }
        g.dispose();
    }

    private void paintLoops(Graphics2D g, List<EventLoopMoment> loops) {
        describe(Texts.text("loop.description.loops", loops.size(), loops.stream().mapToLong(EventLoopMoment::connections).sum()));
        int columns = (int) Math.ceil(Math.sqrt(loops.size() * getWidth() / 2.4 / Math.max(1, getHeight())));
        columns = Math.max(1, Math.min(columns, loops.size()));
        int rows = Math.max(1, (loops.size() + columns - 1) / columns);
        int wide = getWidth() / columns;
        int high = getHeight() / rows;
        for (int i = 0; i < loops.size(); i++) {
            Graphics2D part = (Graphics2D) g.create(i % columns * wide, i / columns * high, wide, high);
            new EventLoopPicture(part, getFont(), wide, high).paint(loops.get(i));
            part.dispose();
        }
    }

    private void describe(String words) {
        getAccessibleContext().setAccessibleDescription(words);
    }

    /** How many of a crowd are in a state. */
    static int count(State[] crowd, State state) {
        return (int) Arrays.stream(crowd).filter(each -> each == state).count();
    }
}
