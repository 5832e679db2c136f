package classroom.window.side;

import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.stage.ConsolePane;
import classroom.window.AppContext;
import classroom.window.i18n.Localizer;
import classroom.window.playback.PlaybackView;
import classroom.window.source.LazySourcePane;
import classroom.window.source.SourceComparison;
import classroom.window.source.SourceMarks;
import classroom.window.zone.Zone;
import classroom.window.zone.ZoneButton;
import classroom.window.zone.ZoneSplit;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import net.miginfocom.swing.MigLayout;

/**
 * One side of a lesson's page: its head with the chooser, the stage or the reason why nothing runs, and below them source and output.
 * What runs, and what the stage shows of it, is the subclass's.
 */
public abstract class SideView extends JPanel implements Localizer.Localizable, PlaybackView {
    private static final String STAGE = "stage";
    private static final String FAILURE = "failure";
    /** The stage has at most this share of a side. */
    private static final double MAX_STAGE = 0.46;
    /** It has at least this share, even if the source then shows fewer lines. */
    private static final double MIN_STAGE = 0.32;
    /** Its least height, in pixels. */
    private static final int MIN_STAGE_HEIGHT = 96;

    private final transient SideSetup setup;
    private final ProgramChooser chooser;
    private final FailurePanel failure = new FailurePanel(this::start);
    private final CardLayout cards = new CardLayout();
    private final JPanel cardPanel = new JPanel(cards);
    private final JPanel stageZone = new JPanel(new MigLayout("insets 0, fill, wrap, gap 0 3, nocache, hidemode 3", "[grow, fill]",
            "[grow, fill, shrinkprio 200][]"));
    private final SourceOutputTabs texts;
    private final ZoneSplit split;
    private final ZoneButton enlarge;
    private JPanel head;

    SideView(SideSetup setup) {
        super(new MigLayout("insets 0, fill, wrap, gap 0 4, nocache", "[grow, fill]", "[]0[grow, fill]"));
        this.setup = setup;
        setName("twin." + setup.side());
        // Both sides have half of the page, however little that is.
        setMinimumSize(new Dimension(0, 0));
        chooser = new ProgramChooser(setup.lesson(), setup.program(), this::programChosen);
        failure.setName("trouble." + setup.side());
        texts = new SourceOutputTabs(setup.side(), setup.zones());
        enlarge = new ZoneButton("enlarge.stage." + setup.side(), () -> Zone.STAGES, setup.zones());
        split = new ZoneSplit(JSplitPane.VERTICAL_SPLIT, stageZone, texts, this::stageHeight, setup.share());
    }

    /**
     * Puts everything in its place; called once, at the end of the subclass's constructor.
     *
     * @param stage  what shows the run
     * @param line   one line about the run, for the head
     * @param below  what stands between stage and source
     * @param tools  buttons for the head
     */
    final void build(JComponent stage, JComponent line, JComponent below, List<JComponent> tools) {
        cardPanel.putClientProperty("FlatLaf.style", "border: 1,1,1,1,$Component.borderColor");
        cardPanel.add(stage, STAGE);
        cardPanel.add(failure, FAILURE);
        // The same for all sizes of letters: large letters need the room for words.
        stage.setMinimumSize(new Dimension(0, MIN_STAGE_HEIGHT));
        stageZone.add(cardPanel, "wmin 0, grow, push");
        stageZone.add(below, "wmin 0");
        stageZone.setMinimumSize(new Dimension(0, 0));
        head = new JPanel(new MigLayout("insets 0, fill, gap 4, novisualpadding", "[][grow, fill][]"));
        head.add(chooser, "wmin 0");
        head.add(line, "wmin 0, hmax 100%, aligny center");
        JPanel buttons = new JPanel(new MigLayout("insets 0, gap 0, novisualpadding"));
        tools.forEach(buttons::add);
        buttons.add(enlarge);
        head.add(buttons);
        enlarge.alsoOn(head);
        add(head, "wmin 0");
        add(split, "wmin 0");
    }

    final AppContext context() {
        return setup.context();
    }

    final Lesson lesson() {
        return setup.lesson();
    }

    /** The values of the lesson's parameters now. */
    final List<String> values() {
        return setup.values().get();
    }

    final String side() {
        return setup.side();
    }

    final SourceOutputTabs texts() {
        return texts;
    }

    final FailurePanel failure() {
        return failure;
    }

    /** Another run is on show. */
    final void runChanged() {
        setup.changed().run();
    }

    /** @param runs whether the stage is seen; else the reason why nothing runs */
    final void showStage(boolean runs) {
        cards.show(cardPanel, runs ? STAGE : FAILURE);
    }

    /** Which program is chosen. */
    public final Program program() {
        return chooser.program();
    }

    public final ProgramChooser chooser() {
        return chooser;
    }

    public final LazySourcePane source() {
        return texts.source();
    }

    public final ConsolePane console() {
        return texts.console();
    }

    /**
     * Puts marks beside the source that stay whatever time of the run is shown.
     *
     * @param marks null for those of the run again
     */
    public final void hold(SourceMarks marks) {
        texts.hold(marks);
    }

    /** Makes a zone large, as far as it is a zone of this side; null for none. What is not in it is not visible. */
    public final void enlarge(Zone zone) {
        stageZone.setVisible(zone == null || zone == Zone.STAGES);
        texts.setVisible(zone == null || zone.isText());
        texts.enlarge(zone);
        enlarge.show(zone);
        split.revalidate();
    }

    /**
     * Shows or hides the head.
     *
     * @param shown whether chooser and buttons are seen
     */
    public final void showHead(boolean shown) {
        head.setVisible(shown);
    }

    /** Moves the divider between stage and text. */
    public final void moveDivider(int steps) {
        split.move(steps);
    }

    /** Makes the editor of the source, which is slow to load, and gives it the room that it needs. */
    public final void fillSource() {
        texts.source().fill();
        split.ruleChanged();
    }

    /** The source that is compared with the other side's. */
    public abstract SourceComparison.ComparedSide code();

    /** Starts the program; anew if it runs. */
    public abstract void start();

    /** Ends what runs. */
    public abstract void stop();

    /** Whether its program runs, or will soon. */
    public abstract boolean isRunning();

    /** The user has chosen another program here. */
    abstract void chosen();

    private void programChosen(Program next) {
        context().settings().chooseProgram(lesson().id(), side(), next.id());
        chosen();
    }

    /** Calls who waits for another program to be chosen. */
    final void programChanged() {
        setup.chosen().run();
    }

    /** The height below which something would be cut off, in pixels. */
    public final int least() {
        return head.getPreferredSize().height + stageZone.getLayout().minimumLayoutSize(stageZone).height + texts.least();
    }

    private int stageHeight(int room) {
        double good = Math.max(MIN_STAGE * room, Math.min(MAX_STAGE * room, room - texts.need()));
        return (int) Math.max(stageZone.getLayout().minimumLayoutSize(stageZone).height, good);
    }
}
