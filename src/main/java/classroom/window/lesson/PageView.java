package classroom.window.lesson;

import classroom.window.AppContext;
import classroom.window.playback.LaneTableDialog;
import classroom.window.playback.PlaybackController;
import classroom.window.side.DisplayedRun;
import classroom.window.side.SideView;
import classroom.window.zone.SplitShare;
import classroom.window.zone.Zone;
import classroom.window.zone.ZoneSplit;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;

/**
 * The view below the heading of a page: both sides, the bar that runs them, and the tabs at the bottom with the lanes.
 * The positions of the dividers are stored for each page, and each zone can be enlarged. Used on the event thread.
 */
public abstract class PageView extends JPanel {
    /** The maximum height of the bottom tabs while they show lanes, as a share of the page. */
    private static final double MAX_LANES_SHARE = 0.22;
    /** Their height while they show text, as a share of the page. */
    private static final double TEXT_SHARE = 0.32;

    private final AppContext context;
    private final String id;
    private final PlaybackController clock;
    private final SplitShare stageShare;
    private final SplitShare sideShare;
    private final SplitShare footShare;
    private final JPanel upper =
            new JPanel(new MigLayout("insets 0, fill, wrap, gap 0 4, hidemode 3", "[grow, fill]", "[grow, fill][]"));
    private JComponent bar;
    private SideView left;
    private SideView right;
    private ZoneSplit sides;
    private ZoneSplit foot;
    private BottomTabs tabs;
    private LaneTableDialog laneTable;
    private Zone large;
    private boolean projected;
    /** What is still to be made. */
    private final transient Deque<Runnable> missing = new ArrayDeque<>();

    /**
     * @param id       the id of the page, used for its settings
     * @param together whether runs that were started together have one zero
     * @param panels   whether the programs are panels, which run for long and rarely record events
     */
    protected PageView(AppContext context, String id, boolean together, boolean panels) {
        super(new BorderLayout());
        this.context = context;
        this.id = id;
        clock = new PlaybackController(this::ticked, together, panels);
        stageShare = share("stage");
        sideShare = share("sides");
        footShare = share("foot");
    }

    /**
     * Plans to make parts of the view, each in an event of its own, since together they take too long for one. Nothing
     * else of the view is called before they are made.
     */
    protected final void plan(Runnable... parts) {
        missing.addAll(List.of(parts));
    }

    /** Makes the next part of the view; returns false if there is none. */
    final boolean makeNext() {
        Runnable next = missing.poll();
        if (next != null) {
            next.run();
        }
        return next != null;
    }

    /** Makes all parts of the view that are missing; for one that is not in a page. */
    public final void complete() {
        while (makeNext()) {
            // Each call makes a part.
        }
    }

    /**
     * Adds all components; called once, when the subclass has made its own.
     *
     * @param buttons the components at the left of the bar
     * @param last    the component at the right of the bar
     * @param more    further tabs at the bottom, by the text keys of their titles
     */
    protected final void build(
            SideView onLeft,
            SideView onRight,
            List<? extends JComponent> buttons,
            JComponent last,
            Map<String, JComponent> more) {
        left = onLeft;
        right = onRight;
        clock.sides(left, right);
        sides = new ZoneSplit(JSplitPane.HORIZONTAL_SPLIT, left, right, room -> room / 2, sideShare);
        bar = new JPanel(new MigLayout("insets 0, fill, gap 6, novisualpadding, hidemode 3"));
        buttons.forEach(each -> bar.add(each, "wmin 0"));
        bar.add(last, "wmin 0, pushx, alignx right, shrinkprio 200");
        tabs = new BottomTabs(clock, this::toggle);
        more.forEach(tabs::add);
        upper.add(sides, "wmin 0, hmin 0, push");
        upper.add(bar, "wmin 0");
        upper.setMinimumSize(new Dimension(0, 0));
        foot = new ZoneSplit(JSplitPane.VERTICAL_SPLIT, upper, tabs, this::upperHeight, footShare);
        tabs.whenNeedChanges(foot::ruleChanged);
        add(foot);
    }

    /** Selects the bottom tab that contains a component. */
    protected final void showFoot(JComponent component) {
        tabs.setSelectedComponent(component);
    }

    /** Enlarges a zone, or restores all zones if it is enlarged. */
    public final void toggle(Zone zone) {
        enlarge(zone == large ? null : zone);
    }

    /**
     * Shows only the stages, or everything.
     *
     * @param on whether only the stages are visible
     */
    public final void project(boolean on) {
        projected = on;
        left.showHead(!on);
        right.showHead(!on);
        enlarge(on ? Zone.STAGES : null);
    }

    /** Shows the threads at the displayed time as a table, in a window beside this one. */
    public final void showLaneTable() {
        if (laneTable == null) {
            laneTable = new LaneTableDialog(SwingUtilities.getWindowAncestor(this), clock.lanes());
        }
        laneTable.open();
    }

    /** Moves the divider between stages and sources. */
    public final void moveStageDivider(int steps) {
        left.moveDivider(steps);
    }

    /** Moves the divider between left and right. */
    public final void moveSideDivider(int steps) {
        sides.move(steps);
    }

    /** Moves the divider above the bottom tabs. */
    public final void moveFootDivider(int steps) {
        foot.move(steps);
    }

    /** Resets all dividers. */
    public final void resetDividers() {
        Stream.of(stageShare, sideShare, footShare).forEach(SplitShare::reset);
    }

    /** Returns the enlarged zone; null for none. */
    public final Zone large() {
        return large;
    }

    private void enlarge(Zone zone) {
        large = zone;
        left.enlarge(zone);
        right.enlarge(zone);
        sides.setVisible(zone != Zone.LANES);
        bar.setVisible(!projected);
        tabs.setVisible(!projected);
        tabs.enlarge(zone);
        foot.fix(zone == null ? null : this::upperHeight);
        revalidate();
    }

    /** Returns the height of the upper part. */
    private int upperHeight(int room) {
        if (large == Zone.LANES) {
            return bar.getPreferredSize().height;
        }
        if (large != null) {
            return room - tabs.headHeight();
        }
        int all = tabs.areLanes() ? Math.min(tabs.need(), (int) (MAX_LANES_SHARE * room)) : (int) (TEXT_SHARE * room);
        int minHeight = bar.getPreferredSize().height + Math.max(left.minHeight(), right.minHeight());
        return room - Math.max(tabs.headHeight(), Math.min(all, room - minHeight));
    }

    /** Returns the displayed runs that have recorded something, the left side's first; empty before there are sides. */
    public final List<DisplayedRun> runs() {
        return Stream.of(left, right)
                .filter(Objects::nonNull)
                .map(SideView::shown)
                .filter(run -> run != null && run.trace().start() != 0)
                .toList();
    }

    protected final AppContext context() {
        return context;
    }

    protected final PlaybackController clock() {
        return clock;
    }

    /** Returns the share of the stage's height on both sides. */
    protected final SplitShare stageShare() {
        return stageShare;
    }

    private SplitShare share(String name) {
        return new SplitShare(
                context.settings().share(id, name), value -> context.settings().share(id, name, value));
    }

    /** Called after each update of the displayed time while the page is visible. */
    protected abstract void ticked();

    /** Called when the page becomes visible. */
    public abstract void begin();

    /**
     * Called when the installed software may have changed, to check again which programs can run. Does nothing by
     * default.
     */
    public void checkRequirements() {}

    /** Called when the page is hidden. */
    public void pause() {
        clock.stop();
        if (laneTable != null) {
            laneTable.setVisible(false);
        }
    }

    /** Starts the programs of both sides together; restarts those that run. */
    public abstract void run();

    /** Stops the programs of both sides. */
    public abstract void stop();

    /** Presses the lesson's scripted buttons on both sides; does nothing if there are none. */
    public void pressBoth() {}

    /** Whether its programs are observed, so that runs can be saved and programs can also run without observation. */
    public boolean isObserved() {
        return false;
    }

    /** Runs both programs without observation and shows their results; does nothing if they are never observed. */
    public void runUnobserved() {}

    /** Shows the sources in the current language, with their differences. */
    public abstract void compare();
}
