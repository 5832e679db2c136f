package classroom.window.side;

import classroom.stage.ConsolePane;
import classroom.text.Texts;
import classroom.trace.Snapshot;
import classroom.trace.ThreadTrace;
import classroom.window.i18n.Localizer;
import classroom.window.source.LazySourcePane;
import classroom.window.source.SourceMarks;
import classroom.window.theme.Icons;
import classroom.window.zone.Zone;
import classroom.window.zone.ZoneButton;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;

/** The tabs with the source and the output of a side's program. Used on the event thread. */
final class SourceOutputTabs extends JTabbedPane implements SideTexts {
    private static final int TAB = 24;
    private static final int MIN_LINES = 3;
    private static final int OUTPUT = 1;
    /** The height of the horizontal scroll bar and the borders. */
    private static final int SCROLL_BAR = 16;
    /** The number of whole source lines that are visible if there is enough space. */
    private static final int LINES = 12;

    private final LazySourcePane source = new LazySourcePane(this::updateTexts);
    private final ConsolePane console = new ConsolePane();
    private final JToggleButton follow = toggle("follow", "source.follow", "source.follow.tip");
    private final JToggleButton wrap = toggle("wrap", "source.wrap", "source.wrap.tip");
    private final ZoneButton enlarge;
    private transient DisplayedRun shown;
    private transient ThreadTrace followed;
    private long time;
    private long zero;
    private transient SourceMarks marks = SourceMarks.NONE;
    /** The fixed marks beside the source; null for those of the run. */
    private transient SourceMarks held;

    /**
     * @param side  {@code left} or {@code right}, for names
     * @param zones called when a zone is to be enlarged or restored
     */
    SourceOutputTabs(String side, ZoneButton.ZoneListener zones) {
        setName("texts." + side);
        source.setName("source." + side);
        Localizer.name(console.text(), "console.name");
        // The preferred size depends on all of the output, which takes long to measure.
        setPreferredSize(new Dimension(0, 0));
        setMinimumSize(new Dimension(0, 0));
        putClientProperty("FlatLaf.style", "tabHeight: " + TAB + "; tabInsets: 1,8,1,8");
        enlarge = new ZoneButton(
                "enlarge.text." + side, () -> getSelectedIndex() == OUTPUT ? Zone.OUTPUT : Zone.SOURCES, zones);
        follow.setName("follow." + side);
        follow.setSelected(true);
        follow.addActionListener(click -> source.follow(follow.isSelected()));
        wrap.setName("wrap." + side);
        wrap.addActionListener(click -> source.wrap(wrap.isSelected()));
        putClientProperty("JTabbedPane.trailingComponent", tools());
        addTab("", source);
        addTab("", console);
        addChangeListener(change -> tabChosen());
        enlarge.alsoOn(this);
        updateTexts();
    }

    LazySourcePane source() {
        return source;
    }

    ConsolePane console() {
        return console;
    }

    @Override
    public JComponent component() {
        return this;
    }

    @Override
    public int need() {
        return source.heightOf(LINES) + UIScale.scale(TAB + SCROLL_BAR);
    }

    @Override
    public int minHeight() {
        return source.heightOf(MIN_LINES) + 2 * UIScale.scale(TAB);
    }

    @Override
    public void enlarge(Zone zone) {
        if (zone != null && zone.isText()) {
            setSelectedIndex(zone == Zone.OUTPUT ? OUTPUT : 0);
        }
        enlarge.show(zone);
    }

    /** Sets the thread whose line the source follows; null for no particular thread. */
    void follow(ThreadTrace thread) {
        followed = thread;
    }

    /**
     * Shows another time of a run.
     *
     * @param next   null for none
     * @param moment the state at that time; null for none
     * @param when   the time, in ns of the run's clock
     * @param from   the time that is displayed as 0
     */
    void show(DisplayedRun next, Snapshot moment, long when, long from) {
        shown = next;
        time = when;
        zero = from;
        showConsole();
        if (source.pane() != null) {
            marks = next == null ? SourceMarks.NONE : SourceMarks.of(next.program(), next.trace(), moment, followed);
            source.pane().mark(held == null ? marks : held);
        }
    }

    /**
     * Shows fixed marks beside the source, independent of the displayed time.
     *
     * @param now null for the marks of the run
     */
    void hold(SourceMarks now) {
        held = now;
        if (source.pane() != null) {
            source.pane().mark(held == null ? marks : held);
        }
    }

    private void tabChosen() {
        boolean isSource = getSelectedIndex() != OUTPUT;
        follow.setVisible(isSource);
        wrap.setVisible(isSource);
        showConsole();
    }

    /** Updates the console only if it is visible. */
    private void showConsole() {
        if (getSelectedComponent() == console) {
            console.show(shown == null ? null : shown.trace(), time, zero);
        }
    }

    /** Sets the titles in the current language. */
    void updateTexts() {
        setTitleAt(0, Texts.text(source.differs() ? "twin.source.differs" : "twin.source"));
        setTitleAt(OUTPUT, Texts.text("twin.console"));
    }

    private JComponent tools() {
        JPanel tools = new JPanel(new MigLayout("insets 0, gap 0, fill, novisualpadding, hidemode 3", "push[][][]"));
        tools.setOpaque(false);
        tools.add(follow);
        tools.add(wrap);
        tools.add(enlarge);
        return tools;
    }

    private static JToggleButton toggle(String icon, String nameKey, String tipKey) {
        JToggleButton button = new JToggleButton(Icons.icon(icon));
        ZoneButton.style(button);
        return Localizer.tip(Localizer.name(button, nameKey), tipKey);
    }
}
