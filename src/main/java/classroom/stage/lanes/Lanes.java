package classroom.stage.lanes;

import classroom.stage.lanes.model.LaneModel;
import classroom.stage.lanes.model.LaneSource;
import classroom.stage.paint.RenderQuality;
import classroom.stage.paint.TimeAxis;
import classroom.text.Texts;
import classroom.trace.ThreadTrace;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.LongConsumer;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleTable;
import javax.swing.JPanel;
import javax.swing.Timer;
import javax.swing.ToolTipManager;
import javax.swing.UIManager;
import javax.swing.table.AbstractTableModel;

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

    /** The property that changes when the displayed time, or what is known of it, does. */
    public static final String MOMENT = "moment";

    /** The time limit for adding new events at once, in ns; the remaining ones follow soon. */
    private static final long MAX_GROW_NS = 3_000_000;

    private static final int GROW_DELAY_MS = 10;

    private final LaneModel model = new LaneModel();
    private final LaneView view = new LaneView(model);
    private final LaneCanvas canvas = new LaneCanvas(model);
    private final LaneHover hover = new LaneHover(model, view);
    private final Timer more = new Timer(GROW_DELAY_MS, e -> grow());
    private final LaneLayoutCache layouts = new LaneLayoutCache(this, model);
    private final LaneViewport viewport = new LaneViewport(this, layouts, view, this::layoutChanged);
    private final LaneRepainter repainter = new LaneRepainter(this, layouts, view);
    private LongConsumer onTime = chosen -> {};
    private long time;
    private int needed;
    private boolean keepsHeight;
    /** Counts changes of {@link #MOMENT}. */
    private int moments;

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
            layouts.scroll(0);
            hover.row(null);
        }
        time(now);
        grow();
    }

    /**
     * Sets whether the needed height does not shrink. Else everything around the lanes would move when a program is
     * started again: its lanes go and come back one by one.
     */
    public void keepHeight(boolean on) {
        keepsHeight = on;
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
        viewport.limit(nanos);
    }

    /** Shows the whole run and follows it while it grows. */
    public void fit() {
        viewport.fit();
    }

    /** Returns a table of the threads at the displayed time, in the current language; {@link #MOMENT} tells of changes. */
    public AbstractTableModel table() {
        return new LaneTable(model, this::time);
    }

    /** Returns the displayed time, as text. */
    public String moment() {
        return LaneText.time(time, 1_000);
    }

    /** Whether all known events are shown; remaining ones are added soon. */
    public boolean isComplete() {
        return model.isComplete();
    }

    /** Returns the visible part of the runs. */
    LaneViewport viewport() {
        return viewport;
    }

    /** Returns the displayed time, in ns since the sides' zeros. */
    long time() {
        return time;
    }

    /** Chooses the time at a point, as a click does. */
    void choose(int x, int y) {
        if (x >= viewport.layout().column(x).plotX() && !model.groups().isEmpty()) {
            LanePoint at = viewport.isOnTimes(x, y) ? null : point(x, y);
            long chosen = at == null ? viewport.time(x) : at.time();
            time(chosen);
            onTime.accept(chosen);
        }
    }

    /** Sets the mouse position; a point outside if there is none. */
    void hover(int x, int y) {
        LaneRow row = viewport.layout().row(x, y);
        if (row != hover.row()) {
            repainter.repaint(hover.row());
            repainter.repaint(row);
            hover.row(row);
        }
    }

    /** Returns what is at a point; null if there is no lane. */
    LanePoint point(int x, int y) {
        return hover.point(viewport.layout(), x, y, time);
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        return hover.toolTip(viewport.layout(), e.getX(), e.getY(), time);
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
        int exact = LaneLayout.need(model, getFontMetrics(getFont()));
        return keepsHeight ? Math.max(needed, exact) : exact;
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
            accessibleContext = new AccessibleLanes();
        }
        return accessibleContext;
    }

    /** The lanes for screen readers: a table of the threads at the displayed time. */
    private final class AccessibleLanes extends AccessibleJPanel {
        private final transient AccessibleContext table =
                LaneTable.of(model, () -> time).getAccessibleContext();

        @Override
        public String getAccessibleName() {
            return Texts.text("lanes.name");
        }

        @Override
        public String getAccessibleDescription() {
            return Texts.text("lanes.description", Integer.toString(model.size()));
        }

        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.TABLE;
        }

        @Override
        public AccessibleTable getAccessibleTable() {
            return table.getAccessibleTable();
        }

        @Override
        public int getAccessibleChildrenCount() {
            return table.getAccessibleChildrenCount();
        }

        @Override
        public Accessible getAccessibleChild(int index) {
            return table.getAccessibleChild(index);
        }
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        RenderQuality.exact(g);
        g.setFont(layouts.plain());
        g.setColor(LaneColors.of("Classroom.lanes.ground"));
        RenderQuality.rectangles(g, () -> g.fillRect(0, 0, getWidth(), getHeight()));
        LaneLayout layout = viewport.layout();
        if (model.groups().isEmpty()) {
            g.setColor(LaneColors.of("Classroom.lanes.faint"));
            g.drawString(
                    Texts.text("lanes.empty"),
                    UIScale.scale(12),
                    UIScale.scale(12) + g.getFontMetrics().getAscent());
        } else {
            canvas.paint(g, layout, view.axis(), time, hover.row(), layouts.plain(), layouts.bold());
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
        TimeAxis axisBefore = view.axis();
        int versionBefore = layouts.version();
        model.grow(MAX_GROW_NS);
        viewport.layout();
        long from = model.takeChange();
        int need = need();
        firePropertyChange(NEED, needed, need);
        needed = need;
        if (versionBefore != layouts.version() || !view.axis().equals(axisBefore)) {
            repaint();
        }
        if (from != ThreadTrace.NEVER) {
            canvas.changed(from);
            repainter.repaintFrom(from);
            moments++;
            firePropertyChange(MOMENT, moments - 1, moments);
        }
        if (!model.isComplete()) {
            more.restart();
        }
    }

    /** Sets the displayed time; repaints only the old and the new cursor. */
    private void time(long now) {
        if (now != time) {
            repainter.repaintCursor(time);
            time = now;
            view.time(now);
            repainter.repaintCursor(time);
            moments++;
            firePropertyChange(MOMENT, moments - 1, moments);
        }
    }

    private void layoutChanged() {
        canvas.clear();
        hover.row(null);
    }
}
