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
 * The threads of one or two runs on one clock: a lane a thread, grouped by process, time to the right. Color and pattern of a
 * lane tell the thread's state, marks tell writes of shared fields, starts of threads and prints. All times are ns since the
 * sides' zeros. Wheel and + − zoom, dragging and arrows pan, a double click and Home fit everything, a click chooses a time.
 * Until it was zoomed or panned, all of the run is shown, also while it grows. Lives on the event thread and never makes it
 * wait.
 */
public final class Lanes extends JPanel {
    /** The property that changes when {@link #need} does. */
    public static final String NEED = "need";
    private int needed;

    /** So long the event thread takes in what is new at a time; the rest is taken in soon after. */
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

    /** All that the places of things come from. */
    private record PaintKey(int width, int height, int shape, int scroll, Font font, Language language, Object theme) {
    }

    /** Lanes without a run. */
    public Lanes() {
        setName("lanes");
        setOpaque(true);
        setFocusable(true);
        more.setRepeats(false);
        ToolTipManager.sharedInstance().registerComponent(this);
        new LaneInput(this);
    }

    /**
     * Shows runs, or more of runs that have grown, at a time. It takes a few milliseconds at the most, and next to nothing
     * where only the time is another.
     *
     * @param sides one or two; none for empty lanes
     * @param now   in ns since the sides' zeros
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

    /** Who is told, on the event thread, which time a person chose, in ns since the sides' zeros. */
    public void onTime(LongConsumer listener) {
        onTime = listener;
    }

    /** Shows at the most so many ns, the last ones or those about the moment that is shown, until somebody zooms or pans. */
    public void window(long nanos) {
        view.most(nanos);
        repaint();
    }

    /** Shows everything, and follows a run that grows. */
    public void fit() {
        view.fit();
        repaint();
    }

    /** Whether all that the traces have so far is taken in; what is not is taken in soon, by itself. */
    public boolean isComplete() {
        return model.isComplete();
    }

    /** The x of a time in the column of a side, on this panel. */
    int x(int side, long at) {
        prepare();
        LaneLayout.Column column = layout.columns().get(Math.min(side, layout.columns().size() - 1));
        return column.plotX() + (int) Math.floor(view.axis().x(at));
    }

    /** The time at an x of this panel. */
    long time(int x) {
        prepare();
        return view.axis().time(x - layout.column(x).plotX());
    }

    /** Where everything stands now. */
    LaneLayout places() {
        prepare();
        return layout;
    }

    /** How wide the lanes are without their names. */
    int plotWidth() {
        prepare();
        return layout.plotWidth();
    }

    /** Whether a point is on the row of times. */
    boolean isOnTimes(int x, int y) {
        prepare();
        return y >= layout.height() - layout.axis() && x >= layout.column(x).plotX();
    }

    void pan(double pixels) {
        prepare();
        view.pan(pixels);
        repaint();
    }

    /** Zooms where the moment that is shown stands, or else in the middle. */
    void zoom(double factor) {
        prepare();
        double at = view.axis().x(time);
        view.zoom(at >= 0 && at <= layout.plotWidth() ? at : layout.plotWidth() / 2.0, factor);
        repaint();
    }

    /** Zooms at an x of this panel. */
    void zoom(int x, double factor) {
        prepare();
        view.zoom(Math.max(0, x - layout.column(x).plotX()), factor);
        repaint();
    }

    /** Scrolls the lanes down where there are more than have room; else pans. */
    void scroll(int pixels) {
        prepare();
        if (layout.hidden() == 0) {
            pan(pixels);
        } else {
            scroll = Math.max(0, Math.min(layout.hidden(), scroll + pixels));
            repaint();
        }
    }

    /** A person chooses the time at a point. */
    void choose(int x, int y) {
        prepare();
        if (x >= layout.column(x).plotX() && !model.groups().isEmpty()) {
            LanePoint at = isOnTimes(x, y) ? null : point(x, y);
            long chosen = at == null ? time(x) : at.time();
            time(chosen);
            onTime.accept(chosen);
        }
    }

    /** The mouse is at a point; outside, if it is nowhere. */
    void hover(int x, int y) {
        prepare();
        LaneRow row = layout.row(x, y);
        if (row != hover.row()) {
            repaint(hover.row());
            repaint(row);
            hover.row(row);
        }
    }

    /** What is at a point; null if no lane is. */
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

    /** The height at which each lane has a good size and explanation and times have room, in pixels. */
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

    /** Takes in some of what is new, and comes again if that was not all. */
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

    /** Another moment: only where the cursor was and is must be painted. */
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

    /** Everything is at its place afterwards. */
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
