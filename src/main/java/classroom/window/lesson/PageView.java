package classroom.window.lesson;

import classroom.window.AppContext;
import classroom.window.playback.PlaybackController;
import classroom.window.side.DisplayedRun;
import classroom.window.side.SideView;
import classroom.window.zone.SplitShare;
import classroom.window.zone.Zone;
import classroom.window.zone.ZoneSplit;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import net.miginfocom.swing.MigLayout;

/**
 * What stands below the head of a page: both sides, the bar that runs them, and the tabs at the foot with the lanes. The dividers
 * between them are remembered for each page, and each zone can be made large. All is called on the event thread.
 */
public abstract class PageView extends JPanel {
    /** The foot has at most this share of the page while it shows lanes. */
    private static final double MAX_LANES = 0.22;
    /** It has this share while it shows words. */
    private static final double WORDS = 0.32;

    private final AppContext context;
    private final String id;
    private final PlaybackController clock;
    private final SplitShare stageShare;
    private final SplitShare sideShare;
    private final SplitShare footShare;
    private final JPanel upper = new JPanel(new MigLayout("insets 0, fill, wrap, gap 0 4, hidemode 3", "[grow, fill]", "[grow, fill][]"));
    private JComponent bar;
    private SideView left;
    private SideView right;
    private ZoneSplit sides;
    private ZoneSplit foot;
    private BottomTabs tabs;
    private Zone large;
    private boolean projected;

    /**
     * @param id       of the page, for what is remembered of it
     * @param together whether runs that were started together have one zero
     * @param panels   whether the programs are panels, which live on and note nothing most of the time
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
     * Puts everything in its place; called once, at the end of the subclass's constructor.
     *
     * @param buttons stand in the bar, on the left
     * @param last    stands in the bar, on the right
     * @param more    further tabs at the foot, by the text keys of their titles
     */
    protected final void build(SideView onLeft, SideView onRight, List<? extends JComponent> buttons, JComponent last,
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

    /** Shows a tab of the foot, by what is in it. */
    protected final void showFoot(JComponent component) {
        tabs.setSelectedComponent(component);
    }

    /** Makes a zone large, or all ordinary where it is large. */
    public final void toggle(Zone zone) {
        enlarge(zone == large ? null : zone);
    }

    /**
     * Shows the stages only, or everything.
     *
     * @param on whether nothing but the stages is seen
     */
    public final void project(boolean on) {
        projected = on;
        left.showHead(!on);
        right.showHead(!on);
        enlarge(on ? Zone.STAGES : null);
    }

    /** Moves the divider between stages and sources. */
    public final void moveStageDivider(int steps) {
        left.moveDivider(steps);
    }

    /** Moves the divider between left and right. */
    public final void moveSideDivider(int steps) {
        sides.move(steps);
    }

    /** Moves the divider above the foot. */
    public final void moveFootDivider(int steps) {
        foot.move(steps);
    }

    /** Divides all room as usual again. */
    public final void resetDividers() {
        Stream.of(stageShare, sideShare, footShare).forEach(SplitShare::reset);
    }

    /** Which zone is large; null for none. */
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

    /** What the upper part has of the height of both. */
    private int upperHeight(int room) {
        if (large == Zone.LANES) {
            return bar.getPreferredSize().height;
        }
        if (large != null) {
            return room - tabs.headHeight();
        }
        int all = tabs.areLanes() ? Math.min(tabs.need(), (int) (MAX_LANES * room)) : (int) (WORDS * room);
        int least = bar.getPreferredSize().height + Math.max(left.least(), right.least());
        return room - Math.max(tabs.headHeight(), Math.min(all, room - least));
    }

    /** The runs on show that have noted something, of the left side first; none before there are sides. */
    public final List<DisplayedRun> runs() {
        return Stream.of(left, right).filter(Objects::nonNull).map(SideView::shown).filter(run -> run != null && run.trace().start() != 0).toList();
    }

    protected final AppContext context() {
        return context;
    }

    protected final PlaybackController clock() {
        return clock;
    }

    /** How stage and text divide their room on both sides. */
    protected final SplitShare stageShare() {
        return stageShare;
    }

    private SplitShare share(String name) {
        return new SplitShare(context.settings().share(id, name), value -> context.settings().share(id, name, value));
    }

    /** Called before each picture while the page is on show. */
    protected abstract void ticked();

    /** It is on show now. */
    public abstract void begin();

    /** The machine may have something else now to run programs with; nothing to do where they need nothing. */
    public void equip() {
    }

    /** Another page is on show now. */
    public void pause() {
        clock.stop();
    }

    /** Starts the programs of both sides together, anew where they run. */
    public abstract void run();

    /** Ends the programs of both sides. */
    public abstract void stop();

    /** Presses what the lesson wants pressed on both sides; nothing where there is nothing to press. */
    public void pressBoth() {
    }

    /** Whether its programs are observed, so that there are runs to save, and may be run unobserved. */
    public boolean isObserved() {
        return false;
    }

    /** Runs both programs with nothing noted, and says what they came to; nothing where they are never observed. */
    public void runUnobserved() {
    }

    /** Shows the sources again, in the current language, and in what they differ. */
    public abstract void compare();
}
