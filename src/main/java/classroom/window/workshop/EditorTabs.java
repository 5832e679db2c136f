package classroom.window.workshop;

import classroom.stage.ConsolePane;
import classroom.text.Texts;
import classroom.window.i18n.Localizer;
import classroom.window.side.SideTexts;
import classroom.window.theme.Icons;
import classroom.window.workshop.editor.EditorPane;
import classroom.window.workshop.editor.ProblemList;
import classroom.window.zone.Zone;
import classroom.window.zone.ZoneButton;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Dimension;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;

/**
 * The tabs of a side of the workshop: its editor, the compiler's messages, and the output with the input below it. Used
 * on the event thread.
 */
final class EditorTabs extends JTabbedPane implements SideTexts {
    static final int EDITOR = 0;
    static final int PROBLEMS = 1;
    static final int OUTPUT = 2;
    private static final int TAB = 24;
    private static final int MIN_LINES = 3;
    private static final int SCROLL_BAR = 16;
    private static final int LINES = 12;

    private final EditorPane editor;
    private final ConsolePane console = new ConsolePane();
    private final InputBar input;
    private final JComboBox<String> files = new JComboBox<>();
    private final JToggleButton follow = toggle("follow", "source.follow", "source.follow.tip");
    private final JToggleButton wrap = toggle("wrap", "source.wrap", "source.wrap.tip");
    private final ZoneButton enlarge;
    private int errors;
    private int warnings;
    private boolean differs;

    EditorTabs(String side, EditorPane editor, ProblemList problems, ZoneButton.ZoneListener zones) {
        this.editor = editor;
        input = new InputBar(side);
        setName("texts." + side);
        Localizer.name(console.text(), "console.name");
        setPreferredSize(new Dimension(0, 0));
        setMinimumSize(new Dimension(0, 0));
        putClientProperty("FlatLaf.style", "tabHeight: " + TAB + "; tabInsets: 1,6,1,6");
        enlarge = new ZoneButton(
                "enlarge.text." + side, () -> getSelectedIndex() == OUTPUT ? Zone.OUTPUT : Zone.SOURCES, zones);
        files.setName("files." + side);
        files.setVisible(false);
        files.putClientProperty("html.disable", true);
        Localizer.name(files, "workshop.files");
        follow.setName("follow." + side);
        follow.setSelected(true);
        follow.addActionListener(click -> editor.pane().follow(follow.isSelected()));
        wrap.setName("wrap." + side);
        wrap.addActionListener(click -> editor.pane().wrap(wrap.isSelected()));
        JPanel tools = new JPanel(new MigLayout("insets 0, gap 2, fill, novisualpadding, hidemode 3", "push[][][][]"));
        tools.setOpaque(false);
        tools.add(files, "wmin 0");
        tools.add(follow);
        tools.add(wrap);
        tools.add(enlarge);
        putClientProperty("JTabbedPane.trailingComponent", tools);
        JPanel output = new JPanel(new BorderLayout());
        output.add(console);
        output.add(input, BorderLayout.SOUTH);
        addTab("", editor);
        addTab("", problems);
        addTab("", output);
        enlarge.alsoOn(this);
        updateTexts();
    }

    JComboBox<String> files() {
        return files;
    }

    ConsolePane console() {
        return console;
    }

    InputBar input() {
        return input;
    }

    /** Shows the numbers of compiler messages in the tab's title. */
    void count(int ofErrors, int ofWarnings) {
        errors = ofErrors;
        warnings = ofWarnings;
        updateTexts();
    }

    /** Shows in the tab's title whether the text differs from the other side's. */
    void differ(boolean now) {
        if (now != differs) {
            differs = now;
            updateTexts();
        }
    }

    @Override
    public JComponent component() {
        return this;
    }

    @Override
    public int need() {
        return LINES * editor.pane().lineHeight() + UIScale.scale(TAB + SCROLL_BAR);
    }

    @Override
    public int minHeight() {
        return MIN_LINES * editor.pane().lineHeight() + 2 * UIScale.scale(TAB);
    }

    @Override
    public void enlarge(Zone zone) {
        if (zone != null && zone.isText()) {
            setSelectedIndex(zone == Zone.OUTPUT ? OUTPUT : EDITOR);
        }
        enlarge.show(zone);
    }

    /** Sets the titles in the current language. */
    void updateTexts() {
        setTitleAt(EDITOR, Texts.text(differs ? "workshop.tab.editor.differs" : "workshop.tab.editor"));
        setTitleAt(PROBLEMS, errors + warnings == 0 ? Texts.text("workshop.tab.problems") : problems());
        setTitleAt(OUTPUT, Texts.text(input.isAwaited() ? "workshop.tab.output.awaited" : "twin.console"));
        getAccessibleContext().setAccessibleName(Texts.text("workshop.tabs"));
    }

    private String problems() {
        if (errors > 0 && warnings > 0) {
            return Texts.text("workshop.tab.problems.both", errors, warnings);
        }
        return errors > 0
                ? Texts.text("workshop.tab.problems.errors", errors)
                : Texts.text("workshop.tab.problems.warnings", warnings);
    }

    private static JToggleButton toggle(String icon, String nameKey, String tipKey) {
        JToggleButton button = new JToggleButton(Icons.icon(icon));
        ZoneButton.style(button);
        return Localizer.tip(Localizer.name(button, nameKey), tipKey);
    }
}
