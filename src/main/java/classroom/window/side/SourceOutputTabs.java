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

/** What the program of a side is and says: its source with the threads in it, and what it prints, a tab each. Event thread only. */
final class SourceOutputTabs extends JTabbedPane implements SideTexts {
    private static final int TAB = 24;
    private static final int MIN_LINES = 3;
    private static final int OUTPUT = 1;
    /** The scroll bar below the source and the lines around it. */
    private static final int SCROLL_BAR = 16;
    /** So many whole lines of source are seen where the page has the room. */
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
    /** What stands beside the source in place of the marks of the run; null for nothing else. */
    private transient SourceMarks held;

    /**
     * @param side  {@code left} or {@code right}, for names
     * @param zones hears which zone is to be large
     */
    SourceOutputTabs(String side, ZoneButton.ZoneListener zones) {
        setName("texts." + side);
        source.setName("source." + side);
        Localizer.name(console.text(), "console.name");
        // Its own size is that of all that was printed, which takes long to measure.
        setPreferredSize(new Dimension(0, 0));
        setMinimumSize(new Dimension(0, 0));
        putClientProperty("FlatLaf.style", "tabHeight: " + TAB + "; tabInsets: 1,8,1,8");
        enlarge = new ZoneButton("enlarge.text." + side, () -> getSelectedIndex() == OUTPUT ? Zone.OUTPUT : Zone.SOURCES, zones);
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
    public int least() {
        return source.heightOf(MIN_LINES) + 2 * UIScale.scale(TAB);
    }

    @Override
    public void enlarge(Zone zone) {
        if (zone != null && zone.isText()) {
            setSelectedIndex(zone == Zone.OUTPUT ? OUTPUT : 0);
        }
        enlarge.show(zone);
    }

    /** The thread whose line the source follows; null for none in particular. */
    void follow(ThreadTrace thread) {
        followed = thread;
    }

    /**
     * Shows another time of a run.
     *
     * @param next   null for none
     * @param moment what was so at that time; null for none
     * @param when   in ns of the run's clock
     * @param from   which time is 0 on the screen
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
     * Puts marks beside the source that stay whatever time of the run is shown.
     *
     * @param now null for those of the run again
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

    /** What nobody sees needs no work. */
    private void showConsole() {
        if (getSelectedComponent() == console) {
            console.show(shown == null ? null : shown.trace(), time, zero);
        }
    }

    /** Writes the titles in the current language. */
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
