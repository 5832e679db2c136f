package classroom.stage;

import classroom.stage.paint.RenderQuality;
import classroom.stage.paint.TextRelativePainter;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.UIManager;

/**
 * A stage that is painted whole from what its trace told by a time. What is read of the trace is kept while the trace tells nothing new.
 * Lives on the event thread.
 *
 * @param <R> what is read of a trace
 */
@SuppressWarnings("serial")
abstract class PaintedStage<R> extends TraceStage {
    private static final int WIDE = 520;
    private static final int HIGH = 230;
    /** The letters grow with the picture, up to so many times those of the window. */
    private static final double MOST = 2;
    private static final double LEAST = 6;

    private final String ground;
    private transient Trace trace;
    private transient R run;
    private long told = -1;
    private long time;

    /**
     * A stage that shows nothing yet.
     *
     * @param name   of the component
     * @param ground the name of the color behind the picture
     */
    PaintedStage(String name, String ground) {
        super();
        this.ground = ground;
        setOpaque(true);
        setName(name);
    }

    /** Reads a trace; null if it tells nothing yet. */
    abstract R read(Trace from);

    /** What is painted where there is no trace; null if that is nothing. */
    R nothing() {
        return null;
    }

    /** Paints what was so at a time. Not called before there is something to paint. */
    abstract void paint(Graphics2D g, R of, long at);

    /** The sentence that tells those who can't see the picture what it comes to. */
    abstract String description(R of, long at);

    /** Called after another time or more of the trace was shown, and when there is another size or language. */
    void placed() {
    }

    /** What was read of the trace; null if it tells nothing yet. */
    final R run() {
        return run == null ? nothing() : run;
    }

    /** The time that is shown, in ns of the run's clock. */
    final long time() {
        return time;
    }

    /**
     * The size of letters for a picture that has room for all in so many of them.
     *
     * @param wide how many letters' heights it is wide
     * @param high how many it is high
     */
    final double em(double wide, double high) {
        return Math.max(LEAST, Math.min(Math.min(getWidth() / wide, getHeight() / high), getFont().getSize2D() * MOST));
    }

    @Override
    public void show(Trace next, long when) {
        long grown = next == null ? -1 : told(next);
        if (next != trace || grown != told || run == null) {
            trace = next;
            told = grown;
            run = next == null ? null : read(next);
        }
        time = when;
        changed();
    }

    /** How much a trace has told: its events, and the ends of processes, which come after their last events. */
    private static long told(Trace of) {
        return of.size() + of.processes().stream().filter(each -> each.endedAt() != ThreadTrace.NEVER).count();
    }

    @Override
    public void languageChanged() {
        changed();
    }

    /** Something of what is shown is another now. */
    final void changed() {
        R of = run();
        getAccessibleContext().setAccessibleDescription(of == null ? "" : description(of, time));
        placed();
        repaint();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setFont(UIManager.getFont("defaultFont"));
    }

    @Override
    public Dimension getPreferredSize() {
        return UIScale.scale(new Dimension(WIDE, HIGH));
    }

    @Override
    public void doLayout() {
        placed();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        RenderQuality.exact(g);
        g.setColor(TextRelativePainter.color(ground));
        g.fillRect(0, 0, getWidth(), getHeight());
        R of = run();
        if (of != null) {
            paint(g, of, time);
        }
        g.dispose();
    }
}
