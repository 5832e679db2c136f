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
 * One side of a page: its head, the stage or the reason why nothing runs, and below them tabs with text, such as source and output.
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

    private final transient AppContext context;
    private final String side;
    private final JComponent chooser;
    private final FailurePanel failure = new FailurePanel(this::start);
    private final CardLayout cards = new CardLayout();
    private final JPanel cardPanel = new JPanel(cards);
    private final JPanel stageZone = new JPanel(new MigLayout("insets 0, fill, wrap, gap 0 3, nocache, hidemode 3", "[grow, fill]",
            "[grow, fill, shrinkprio 200][]"));
    private final transient SideTexts texts;
    private final ZoneSplit split;
    private final ZoneButton enlarge;
    private JPanel head;

    /**
     * @param side    {@code left} or {@code right}, for names
     * @param chooser stands first in the head
     * @param texts   the tabs below the stage
     * @param share   how stage and text divide their room; the same for both sides
     * @param zones   hears which zone is to be large
     */
    protected SideView(AppContext context, String side, JComponent chooser, SideTexts texts, SplitShare share, ZoneButton.ZoneListener zones) {
        super(new MigLayout("insets 0, fill, wrap, gap 0 4, nocache", "[grow, fill]", "[]0[grow, fill]"));
        this.context = context;
        this.side = side;
        this.chooser = chooser;
        this.texts = texts;
        setName("twin." + side);
        // Both sides have half of the page, however little that is.
        setMinimumSize(new Dimension(0, 0));
        failure.setName("trouble." + side);
        enlarge = new ZoneButton("enlarge.stage." + side, () -> Zone.STAGES, zones);
        split = new ZoneSplit(JSplitPane.VERTICAL_SPLIT, stageZone, texts.component(), this::stageHeight, share);
    }

    /**
     * Puts everything in its place; called once, at the end of the subclass's constructor.
     *
     * @param stage  what shows the run
     * @param line   one line about the run, for the head
     * @param below  what stands between stage and source
     * @param tools  buttons for the head
     */
    protected final void build(JComponent stage, JComponent line, JComponent below, List<JComponent> tools) {
        cardPanel.putClientProperty("FlatLaf.style", "border: 1,1,1,1,$Component.borderColor");
        cardPanel.add(stage, STAGE);
        cardPanel.add(failure, FAILURE);
        // The same for all sizes of letters: large letters need the room for words.
        stage.setMinimumSize(new Dimension(0, MIN_STAGE_HEIGHT));
        stageZone.add(cardPanel, "wmin 0, grow, push");
        stageZone.add(below, "wmin 0");
        stageZone.setMinimumSize(new Dimension(0, 0));
        head = new JPanel(new MigLayout("insets 0, fill, gap 4, novisualpadding", "[][grow, fill][]")) {
            /** Two lines of text have room in it. */
            @Override
            public Dimension getPreferredSize() {
                Dimension size = super.getPreferredSize();
                return new Dimension(size.width, Math.max(size.height, 2 * line.getFontMetrics(line.getFont()).getHeight()));
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
     * @param runs whether the stage is seen
     */
    protected final void showStage(boolean runs) {
        cards.show(cardPanel, runs ? STAGE : FAILURE);
    }

    /** Makes a zone large, as far as it is a zone of this side; null for none. What is not in it is not visible. */
    public final void enlarge(Zone zone) {
        stageZone.setVisible(zone == null || zone == Zone.STAGES);
        texts.component().setVisible(zone == null || zone.isText());
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

    /** Divides stage and text anew, after what their rule depends on has changed. */
    protected final void textsChanged() {
        split.ruleChanged();
    }

    /** Starts the program; anew if it runs. */
    public abstract void start();

    /** Ends what runs. */
    public abstract void stop();

    /** Whether its program runs, or will soon. */
    public abstract boolean isRunning();

    /** The height below which something would be cut off, in pixels. */
    public final int least() {
        return head.getPreferredSize().height + stageZone.getLayout().minimumLayoutSize(stageZone).height + texts.least();
    }

    /** Larger letters take no room from the stage, whose own letters grow too: the source then shows fewer lines. */
    private int stageHeight(int room) {
        double growth = Math.max(1, Theme.letterGrowth());
        double most = Math.min(Math.min(1, MAX_STAGE * growth) * room, room - texts.need() / growth);
        double good = Math.max(MIN_STAGE * room, growth == 1 ? most : Math.min(most, room - texts.least()));
        return (int) Math.max(stageZone.getLayout().minimumLayoutSize(stageZone).height, good);
    }
}
