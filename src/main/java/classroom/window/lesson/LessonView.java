package classroom.window.lesson;

import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.run.RunException;
import classroom.run.jdk.ProgramRequirements;
import classroom.window.AppContext;
import classroom.window.playback.PlaybackController;
import classroom.window.side.DisplayedRun;
import classroom.window.side.SideSetup;
import classroom.window.side.SideView;
import classroom.window.source.SourceComparison;
import classroom.window.zone.SplitShare;
import classroom.window.zone.Zone;
import classroom.window.zone.ZoneSplit;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import net.miginfocom.swing.MigLayout;

/**
 * What stands below the question of a lesson: both sides, the bar that runs them, and the tabs at the foot with the lanes. The dividers
 * between them are remembered for each lesson, and each zone can be made large. All is called on the event thread.
 */
public abstract class LessonView extends JPanel {
    /** The foot has at most this share of the page while it shows lanes. */
    private static final double MAX_LANES = 0.22;
    /** It has this share while it shows words. */
    private static final double WORDS = 0.32;

    private final AppContext context;
    private final Lesson lesson;
    private final PlaybackController clock;
    private final ParameterBar parameters;
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
    private LessonText text;
    private Zone large;
    private boolean projected;

    /**
     * @param together whether runs that were started together have one zero
     * @param panels   whether the programs are panels, which live on and note nothing most of the time
     */
    LessonView(AppContext context, Lesson lesson, boolean together, boolean panels) {
        super(new BorderLayout());
        this.context = context;
        this.lesson = lesson;
        clock = new PlaybackController(this::ticked, together, panels);
        parameters = new ParameterBar(context.settings(), lesson, this::parametersChanged);
        stageShare = share("stage");
        sideShare = share("sides");
        footShare = share("foot");
    }

    /**
     * Puts everything in its place; called once, at the end of the subclass's constructor.
     *
     * @param buttons stand in the bar before the parameters
     * @param more    further tabs at the foot, by the text keys of their titles
     */
    final void build(SideView onLeft, SideView onRight, List<? extends JComponent> buttons, Map<String, JComponent> more) {
        left = onLeft;
        right = onRight;
        clock.sides(left, right);
        sides = new ZoneSplit(JSplitPane.HORIZONTAL_SPLIT, left, right, room -> room / 2, sideShare);
        bar = new JPanel(new MigLayout("insets 0, fill, gap 6, novisualpadding, hidemode 3"));
        buttons.forEach(each -> bar.add(each, "wmin 0"));
        bar.add(parameters, "wmin 0, pushx, alignx right, shrinkprio 200");
        text = new LessonText(context, lesson, this::runs, () -> left.isRunning() || right.isRunning());
        tabs = new BottomTabs(clock, text, this::toggle);
        more.forEach(tabs::add);
        upper.add(sides, "wmin 0, hmin 0, push");
        upper.add(bar, "wmin 0");
        upper.setMinimumSize(new Dimension(0, 0));
        foot = new ZoneSplit(JSplitPane.VERTICAL_SPLIT, upper, tabs, this::upperHeight, footShare);
        tabs.whenNeedChanges(foot::ruleChanged);
        add(foot);
    }

    /** Shows a tab of the foot, by what is in it. */
    final void showFoot(JComponent component) {
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

    /** The runs on show that have noted something, of the left side first. */
    public final List<DisplayedRun> runs() {
        return Stream.of(left, right).map(SideView::shown).filter(run -> run != null && run.trace().start() != 0).toList();
    }

    /** Finds out in the background what this machine lacks to run the lesson's programs, and tells the choosers. */
    final void findRequirements() {
        if (lesson.programs().stream().allMatch(each -> each.need() == Program.Need.NOTHING)) {
            return;
        }
        context.background().execute(() -> {
            Map<Program, RunException> lacks = ProgramRequirements.lacks(lesson.programs(), context.jdk());
            EventQueue.invokeLater(() -> Stream.of(left, right).forEach(each -> each.chooser().lack(lacks)));
        });
    }

    final AppContext context() {
        return context;
    }

    final Lesson lesson() {
        return lesson;
    }

    final PlaybackController clock() {
        return clock;
    }

    final ParameterBar parameters() {
        return parameters;
    }

    /** What a side is made from, with the program that was chosen for it last. */
    final SideSetup setup(String side, int usual, Runnable chosen, Runnable changed) {
        Program first = lesson.programs().get(usual);
        String id = context.settings().program(lesson.id(), side, first.id());
        Program program = lesson.programs().stream().filter(each -> each.id().equals(id)).findFirst().orElse(first);
        return new SideSetup(context, lesson, side, program, parameters::values, chosen, () -> runChanged(changed), stageShare,
                this::toggle);
    }

    private void runChanged(Runnable listener) {
        listener.run();
        if (text != null) {
            text.runsChanged();
        }
    }

    /** Fills the source panes, whose editors are slow to load, and compares them. */
    final void fillSources() {
        if (left.source().pane() == null) {
            left.fillSource();
            right.fillSource();
            compare();
        }
    }

    private SplitShare share(String name) {
        return new SplitShare(context.settings().share(lesson.id(), name), value -> context.settings().share(lesson.id(), name, value));
    }

    /** Called before each picture while the page is on show. */
    abstract void ticked();

    /** Called after the user has chosen another value of a parameter. */
    void parametersChanged() {
    }

    /** It is on show now. */
    public abstract void begin();

    /** The machine may have something else now to run programs with; nothing to do where they need nothing. */
    public void equip() {
    }

    /** Another lesson is on show now. */
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

    /** Shows the sources again, in the current language, and in what they differ. */
    public void compare() {
        SourceComparison.show(context, left.code(), right.code());
    }
}
