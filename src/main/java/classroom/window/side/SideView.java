package classroom.window.side;

import classroom.window.AppContext;
import classroom.window.i18n.Localizer;
import classroom.window.playback.PlaybackView;
import classroom.window.theme.Theme;
import classroom.window.zone.SplitShare;
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
 * One side of a page: its header, the stage or the reason why nothing runs, and below them text tabs such as source and
 * output. Subclasses run the program and update the stage.
 */
public abstract class SideView extends JPanel implements Localizer.Localizable, PlaybackView {
    private static final String STAGE = "stage";
    private static final String FAILURE = "failure";
    /** The maximum height of the stage, as a share of the side. */
    private static final double MAX_STAGE = 0.46;
    /** The minimum height of the stage, as a share of the side, even if the source then shows fewer lines. */
    private static final double MIN_STAGE = 0.32;
    /** The minimum height of the stage, in pixels. */
    private static final int MIN_STAGE_HEIGHT = 96;

    private final transient AppContext context;
    private final String side;
    private final JComponent chooser;
    private final FailurePanel failure = new FailurePanel(this::start);
    private final CardLayout cards = new CardLayout();
    private final JPanel cardPanel = new JPanel(cards);
    private final JPanel stageZone = new JPanel(new MigLayout(
            "insets 0, fill, wrap, gap 0 3, nocache, hidemode 3", "[grow, fill]", "[grow, fill, shrinkprio 200][]"));
    private final transient SideTexts texts;
    private final ZoneSplit split;
    private final ZoneButton enlarge;
    private JPanel head;

    /**
     * @param side    {@code left} or {@code right}, for names
     * @param chooser the first component of the header
     * @param texts   the tabs below the stage
     * @param share   the share of the stage's height; the same for both sides
     * @param zones   called when a zone is to be enlarged or restored
     */
    protected SideView(
            AppContext context,
            String side,
            JComponent chooser,
            SideTexts texts,
            SplitShare share,
            ZoneButton.ZoneListener zones) {
        super(new MigLayout("insets 0, fill, wrap, gap 0 4, nocache", "[grow, fill]", "[]0[grow, fill]"));
        this.context = context;
        this.side = side;
        this.chooser = chooser;
        this.texts = texts;
        setName("twin." + side);
        // Each side gets half of the page, whatever its size.
        setMinimumSize(new Dimension(0, 0));
        failure.setName("trouble." + side);
        enlarge = new ZoneButton("enlarge.stage." + side, () -> Zone.STAGES, zones);
        split = new ZoneSplit(JSplitPane.VERTICAL_SPLIT, stageZone, texts.component(), this::stageHeight, share);
    }

    /**
     * Adds all components; called once, at the end of the subclass's constructor.
     *
     * @param stage shows the run
     * @param line  a line about the run, for the header
     * @param below the component between stage and source
     * @param tools the buttons of the header
     */
    protected final void build(JComponent stage, JComponent line, JComponent below, List<JComponent> tools) {
        cardPanel.putClientProperty("FlatLaf.style", "border: 1,1,1,1,$Component.borderColor");
        cardPanel.add(stage, STAGE);
        cardPanel.add(failure, FAILURE);
        // Independent of the font size, since large letters need the space for text.
        stage.setMinimumSize(new Dimension(0, MIN_STAGE_HEIGHT));
        stageZone.add(cardPanel, "wmin 0, grow, push");
        stageZone.add(below, "wmin 0");
        stageZone.setMinimumSize(new Dimension(0, 0));
        head = new JPanel(new MigLayout("insets 0, fill, gap 4, novisualpadding", "[][grow, fill][]")) {
            /** Two lines of text have room in it. */
            @Override
            public Dimension getPreferredSize() {
                Dimension size = super.getPreferredSize();
                return new Dimension(
                        size.width,
                        Math.max(
                                size.height,
                                2 * line.getFontMetrics(line.getFont()).getHeight()));
            }
        };
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

    protected final AppContext context() {
        return context;
    }

    protected final String side() {
        return side;
    }

    protected final FailurePanel failure() {
        return failure;
    }

    /**
     * Shows the stage, or the reason why nothing runs.
     *
     * @param runs whether the stage is visible
     */
    protected final void showStage(boolean runs) {
        cards.show(cardPanel, runs ? STAGE : FAILURE);
    }

    /** Enlarges a zone if it belongs to this side, and hides the rest; null restores everything. */
    public final void enlarge(Zone zone) {
        stageZone.setVisible(zone == null || zone == Zone.STAGES);
        texts.component().setVisible(zone == null || zone.isText());
        texts.enlarge(zone);
        enlarge.show(zone);
        split.revalidate();
    }

    /**
     * Shows or hides the header.
     *
     * @param shown whether chooser and buttons are visible
     */
    public final void showHead(boolean shown) {
        head.setVisible(shown);
    }

    /** Moves the divider between stage and text. */
    public final void moveDivider(int steps) {
        split.move(steps);
    }

    /** Updates the divider between stage and text, after its rule has changed. */
    protected final void textsChanged() {
        split.ruleChanged();
    }

    /** Starts the program; restarts it if it runs. */
    public abstract void start();

    /** Stops what runs. */
    public abstract void stop();

    /** Returns the minimum height at which nothing is cut off, in pixels. */
    public final int minHeight() {
        return head.getPreferredSize().height
                + stageZone.getLayout().minimumLayoutSize(stageZone).height
                + texts.minHeight();
    }

    /** Larger letters take no room from the stage, whose own letters grow too: the source then shows fewer lines. */
    private int stageHeight(int room) {
        double growth = Math.max(1, Theme.letterGrowth());
        double most = Math.min(Math.min(1, MAX_STAGE * growth) * room, room - texts.need() / growth);
        double good = Math.max(MIN_STAGE * room, growth == 1 ? most : Math.min(most, room - texts.minHeight()));
        return (int) Math.max(stageZone.getLayout().minimumLayoutSize(stageZone).height, good);
    }
}
