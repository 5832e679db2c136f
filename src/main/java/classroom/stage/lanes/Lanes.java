package classroom.stage.lanes;

import classroom.stage.paint.RenderQuality;
import classroom.stage.paint.TimeAxis;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.ThreadTrace;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import javax.accessibility.AccessibleContext;
import javax.swing.JPanel;
import javax.swing.Timer;
import javax.swing.ToolTipManager;
import javax.swing.UIManager;

/**
 * The threads of one or two runs on one time axis: a lane for each thread, grouped by process. Color and pattern of a
 * lane show the thread's state; marks show writes of shared fields, starts of threads and output. All times are in ns
 * since the sides' zeros. The wheel, + and − zoom, dragging and arrow keys pan, a double click and Home fit the whole
 * run, and a click chooses a time. Until the user zooms or pans, the whole run is shown, also while it grows. Used on
 * the event thread, which it never blocks.
 */
public final class Lanes extends JPanel {
    /** The property that changes when {@link #need} does. */
    public static final String NEED = "need";
    private int needed;

    /** The time limit for adding new events in one event, in ns; the remaining ones follow soon. */
    private static final long HELPING = 3_000_000;
    private static final int SOON = 10;

    private final LaneModel model = new LaneModel();
    private final LaneView view = new LaneView(model);
    private final LaneCanvas canvas = new LaneCanvas(model);
    private final LaneHover hover = new LaneHover(model, view);
    private final Timer more = new Timer(SOON, e -> grow());
    private LongConsumer onTime = chosen -> { };
    private PaintKey key;
    private LaneLayout layout;
    private long time;
    private int scroll;

    /** All that the layout depends on. */
    private record PaintKey(int width, int height, int shape, int scroll, Font font, Language language, Object theme) {
    }

    /** Creates lanes without a run. */
    public Lanes() {
        setName("lanes");
        setOpaque(true);
        setFocusable(true);
        more.setRepeats(false);
        ToolTipManager.sharedInstance().registerComponent(this);
        new LaneInput(this);
    }

    /**
     * Shows runs, or more of runs that have grown, at a time. Takes a few ms, and less if only the time changes.
     *
     * @param sides one or two runs; empty for empty lanes
     * @param now   the displayed time, in ns since the sides' zeros
     */
    public void show(List<LaneSource> sides, long now) {
        if (model.show(sides)) {
            view.fit();
            scroll = 0;
            hover.row(null);
        }
        time(now);
        grow();
    }

    /** Sets the listener for times chosen by the user, in ns since the sides' zeros. Called on the event thread. */
    public void onTime(LongConsumer listener) {
        onTime = listener;
    }

    /**
     * Limits the displayed range to a number of ns, at the end or around the displayed time, until the user zooms or
     * pans.
     */
    public void window(long nanos) {
        view.most(nanos);
        repaint();
    }

    /** Shows the whole run and follows it while it grows. */
    public void fit() {
        view.fit();
        repaint();
    }

    /** Whether all known events are shown; remaining ones are added soon. */
    public boolean isComplete() {
        return model.isComplete();
    }

    /** Returns the x coordinate of a time in a side's column. */
    int x(int side, long at) {
        prepare();
        LaneLayout.Column column = layout.columns().get(Math.min(side, layout.columns().size() - 1));
        return column.plotX() + (int) Math.floor(view.axis().x(at));
    }

    /** Returns the time at an x coordinate. */
    long time(int x) {
        prepare();
        return view.axis().time(x - layout.column(x).plotX());
    }

    /** Returns the current layout. */
    LaneLayout places() {
        prepare();
        return layout;
    }

    /** Returns the width of the lanes without their names, in pixels. */
    int plotWidth() {
        prepare();
        return layout.plotWidth();
    }

    /** Whether a point is on the time axis. */
    boolean isOnTimes(int x, int y) {
        prepare();
        return y >= layout.height() - layout.axis() && x >= layout.column(x).plotX();
    }

    void pan(double pixels) {
        prepare();
        view.pan(pixels);
        repaint();
    }

    /** Zooms around the displayed time, or around the middle if it is not visible. */
    void zoom(double factor) {
        prepare();
        double at = view.axis().x(time);
        view.zoom(at >= 0 && at <= layout.plotWidth() ? at : layout.plotWidth() / 2.0, factor);
        repaint();
    }

    /** Zooms around an x coordinate. */
    void zoom(int x, double factor) {
        prepare();
        view.zoom(Math.max(0, x - layout.column(x).plotX()), factor);
        repaint();
    }

    /** Scrolls the lanes down if they do not fit; else pans. */
    void scroll(int pixels) {
        prepare();
        if (layout.hidden() == 0) {
            pan(pixels);
        } else {
            scroll = Math.max(0, Math.min(layout.hidden(), scroll + pixels));
            repaint();
        }
    }

    /** Chooses the time at a point, as a click does. */
    void choose(int x, int y) {
        prepare();
        if (x >= layout.column(x).plotX() && !model.groups().isEmpty()) {
            LanePoint at = isOnTimes(x, y) ? null : point(x, y);
            long chosen = at == null ? time(x) : at.time();
            time(chosen);
            onTime.accept(chosen);
        }
    }

    /** Sets the mouse position; a point outside if there is none. */
    void hover(int x, int y) {
        prepare();
        LaneRow row = layout.row(x, y);
        if (row != hover.row()) {
            repaint(hover.row());
            repaint(row);
            hover.row(row);
        }
    }

    /** Returns what is at a point; null if there is no lane. */
    LanePoint point(int x, int y) {
        prepare();
        return hover.point(layout, x, y, time);
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        prepare();
        return hover.words(layout, e.getX(), e.getY(), time);
    }

    @Override
    public Point getToolTipLocation(MouseEvent e) {
        return new Point(e.getX() + UIScale.scale(14), e.getY() + UIScale.scale(18));
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setFont(UIManager.getFont("defaultFont"));
    }

    /** Returns the height at which all lanes, the legend and the axis are easy to read, in pixels. */
    public int need() {
        FontMetrics metrics = getFontMetrics(getFont());
        return LaneLayout.need(model, metrics);
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(UIScale.scale(400), UIScale.scale(160));
    }

    @Override
    public void removeNotify() {
        more.stop();
        super.removeNotify();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJPanel() {
                @Override
                public String getAccessibleName() {
                    return Texts.text("lanes.name");
                }

                @Override
                public String getAccessibleDescription() {
                    return Texts.text("lanes.description", Integer.toString(model.size()));
                }
            };
        }
        return accessibleContext;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        RenderQuality.exact(g);
        g.setFont(plain());
        g.setColor(LaneColors.of("Classroom.lanes.ground"));
        RenderQuality.rectangles(g, () -> g.fillRect(0, 0, getWidth(), getHeight()));
        prepare();
        if (model.groups().isEmpty()) {
            g.setColor(LaneColors.of("Classroom.lanes.faint"));
            g.drawString(Texts.text("lanes.empty"), UIScale.scale(12), UIScale.scale(12) + g.getFontMetrics().getAscent());
        } else {
            canvas.paint(g, layout, view.axis(), time, hover.row(), plain(), bold());
        }
        if (isFocusOwner()) {
            g.setColor(UIManager.getColor("Component.focusColor"));
            g.drawRect(0, 0, getWidth() - 1, getHeight() - 1);
            g.drawRect(1, 1, getWidth() - 3, getHeight() - 3);
        }
        g.dispose();
    }

    /** Adds some of the new events, and schedules itself again if there are more. */
    private void grow() {
        TimeAxis before = view.axis();
        PaintKey shape = key;
        model.grow(HELPING);
        prepare();
        long from = model.takeChange();
        int need = need();
        firePropertyChange(NEED, needed, need);
        needed = need;
        if (shape != key || !view.axis().equals(before)) {
            repaint();
        }
        if (from != ThreadTrace.NEVER) {
            canvas.changed(from);
            boolean hasLabels = layout.pitch() >= getFontMetrics(plain()).getAscent();
            for (LaneLayout.Column each : layout.columns()) {
                Rectangle plot = layout.plot(each);
                int left = hasLabels ? 0 : (int) Math.max(0, Math.min(plot.width, view.axis().x(from) - UIScale.scale(12)));
                repaint(plot.x + left, plot.y, plot.width - left, plot.height);
            }
        }
        if (!model.isComplete()) {
            more.restart();
        }
    }

    /** Sets the displayed time; repaints only the old and the new cursor. */
    private void time(long now) {
        if (now != time) {
            repaintCursor();
            time = now;
            view.time(now);
            repaintCursor();
        }
    }

    private void repaintCursor() {
        if (layout != null) {
            int r = LaneTimes.handle() + 2;
            for (LaneLayout.Column each : layout.columns()) {
                int x = each.plotX() + (int) Math.round(view.axis().x(time));
                repaint(x - r, 0, 2 * r, getHeight());
            }
        }
    }

    /** Brings the layout up to date. */
    private void prepare() {
        PaintKey now = new PaintKey(getWidth(), getHeight(), model.shape(), scroll, getFont(), Texts.language(),
                LaneColors.of("Classroom.lanes.ground"));
        if (!Objects.equals(now, key)) {
            key = now;
            layout = new LaneLayout(model, getWidth(), getHeight(), scroll, getFontMetrics(bold()), getFontMetrics(plain()));
            canvas.clear();
            hover.row(null);
        }
        view.width(layout.plotWidth());
    }

    private void repaint(LaneRow row) {
        if (row != null) {
            int line = getFontMetrics(plain()).getHeight();
            repaint(0, (int) (row.y() + row.height() / 2) - line, getWidth(), 2 * line + (int) row.height());
        }
    }

    private Font plain() {
        return getFont().deriveFont(getFont().getSize2D() * 0.9f);
    }

    private Font bold() {
        return plain().deriveFont(Font.BOLD);
    }
}
