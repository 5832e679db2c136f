package classroom.stage;

import classroom.stage.paint.RenderQuality;
import classroom.stage.paint.TextRelativePainter;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.swing.UIManager;

/**
 * A stage that is painted completely from its trace at a time. The data read from a trace is cached until the trace
 * grows. Used on the event thread.
 *
 * @param <R> the type of the data read from a trace
 */
public abstract class PaintedStage<R> extends TraceStage {
    private static final int WIDE = 520;
    private static final int HIGH = 230;
    /** The maximum size of letters, relative to those of the window; they grow with the picture. */
    private static final double MAX_SCALE = 2;

    private static final double MIN_FONT_SIZE = 6;
    /** A trace with more events is read on another thread: reading this many takes some ms. */
    private static final int MAX_SYNC_EVENTS = 100_000;

    private final String ground;
    private transient Trace trace;
    private transient R run;
    private long told = -1;
    private long time;
    private boolean reading;

    /**
     * Creates a stage that shows nothing yet.
     *
     * @param name   the name of the component
     * @param ground the color key of the background
     */
    public PaintedStage(String name, String ground) {
        super();
        this.ground = ground;
        setOpaque(true);
        setName(name);
    }

    /**
     * Reads a trace; null if it contains nothing yet. Called on the event thread or, for a long trace, on another
     * thread.
     */
    protected abstract R read(Trace from);

    /** Returns what is painted without a trace; null for nothing. */
    protected R nothing() {
        return null;
    }

    /** Paints the state at a time. Called only if there is data. */
    protected abstract void paint(Graphics2D g, R of, long at);

    /** Returns a sentence that describes the picture, for accessibility. */
    protected abstract String description(R of, long at);

    /** Called after the time, the trace, the size or the language has changed. */
    protected void placed() {}

    /** Returns the data read from the trace; null if there is none yet. */
    protected final R run() {
        return run == null ? nothing() : run;
    }

    /** Returns the displayed trace; null for none. */
    protected final Trace trace() {
        return trace;
    }

    /** Returns the displayed time, in ns of the run's clock. */
    protected final long time() {
        return time;
    }

    /**
     * Returns the size of letters with which a picture fits.
     *
     * @param wide the width of the picture in letter heights
     * @param high its height in letter heights
     */
    protected final double em(double wide, double high) {
        return Math.max(
                MIN_FONT_SIZE,
                Math.min(
                        Math.min(getWidth() / wide, getHeight() / high),
                        getFont().getSize2D() * MAX_SCALE));
    }

    @Override
    public void show(Trace next, long when) {
        if (next != trace) {
            trace = next;
            told = -1;
            run = null;
        }
        time = when;
        update();
        changed();
    }

    /** Reads what is new in the trace: at once if that is short, else in the background. */
    private void update() {
        long grown = trace == null ? -1 : size(trace);
        if (trace == null || grown == told && run != null || reading) {
            return;
        }
        if (grown <= MAX_SYNC_EVENTS) {
            told = grown;
            run = read(trace);
            return;
        }
        reading = true;
        Trace from = trace;
        Reader.POOL.execute(() -> {
            try {
                R read = read(from);
                EventQueue.invokeLater(() -> take(from, grown, read));
            } catch (RuntimeException e) {
                EventQueue.invokeLater(() -> reading = false);
                throw e;
            }
        });
    }

    /** The thread that reads long traces for all stages; it ends after some idle time. */
    private static final class Reader {
        private static final int IDLE_S = 5;
        static final ThreadPoolExecutor POOL =
                new ThreadPoolExecutor(1, 1, IDLE_S, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Reader::thread);

        static {
            POOL.allowCoreThreadTimeOut(true);
        }

        private static Thread thread(Runnable task) {
            Thread thread = new Thread(task, "classroom stage reader");
            thread.setDaemon(true);
            return thread;
        }
    }

    private void take(Trace from, long grown, R read) {
        reading = false;
        if (from == trace) {
            told = grown;
            run = read;
        }
        if (from != trace || run != null) {
            update();
        }
        changed();
    }

    /** Returns how much a trace contains: its events, and the ends of processes, which may follow their last events. */
    private static long size(Trace of) {
        return of.size()
                + of.processes().stream()
                        .filter(each -> each.endedAt() != ThreadTrace.NEVER)
                        .count();
    }

    @Override
    public void languageChanged() {
        changed();
    }

    /** Called when the displayed state has changed. */
    protected final void changed() {
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
        RenderQuality.rectangles(g, () -> g.fillRect(0, 0, getWidth(), getHeight()));
        R of = run();
        if (of != null) {
            paint(g, of, time);
        }
        g.dispose();
    }
}
