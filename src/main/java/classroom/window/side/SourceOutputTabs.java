package classroom.window.side;

import classroom.stage.ConsolePane;
import classroom.text.Texts;
import classroom.trace.Snapshot;
import classroom.window.i18n.Localizer;
import classroom.window.source.LazySourcePane;
import classroom.window.source.SourceMarks;
import java.awt.Dimension;
import javax.swing.JTabbedPane;

/** What the program of a side is and says: its source with the threads in it, and what it prints, a tab each. Lives on the event thread. */
@SuppressWarnings("serial")
final class SourceOutputTabs extends JTabbedPane {
    private final LazySourcePane source = new LazySourcePane(this::updateTexts);
    private final ConsolePane console = new ConsolePane();
    private transient DisplayedRun shown;
    private long time;
    private long zero;

    /**
     * @param side {@code left} or {@code right}, for names
     * @param high the height of a tab, in points
     */
    SourceOutputTabs(String side, int high) {
        setName("texts." + side);
        source.setName("source." + side);
        Localizer.name(console.text(), "console.name");
        putClientProperty("FlatLaf.style", "tabHeight: " + high + "; tabInsets: 1,8,1,8");
        // Its own size is that of all that was printed, which takes long to measure.
        setPreferredSize(new Dimension(0, 0));
        setMinimumSize(new Dimension(0, 0));
        addTab("", source);
        addTab("", console);
        addChangeListener(change -> showConsole());
        updateTexts();
    }

    LazySourcePane source() {
        return source;
    }

    ConsolePane console() {
        return console;
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
            source.pane().mark(next == null ? SourceMarks.NONE : SourceMarks.of(next.program(), next.trace(), moment));
        }
    }

    /** What nobody sees needs no work. */
    private void showConsole() {
        if (getSelectedComponent() == console) {
            console.show(shown == null ? null : shown.trace(), time, zero);
        }
    }

    /** Its words, in the language of now. */
    void updateTexts() {
        setTitleAt(0, Texts.text(source.differs() ? "twin.source.differs" : "twin.source"));
        setTitleAt(1, Texts.text("twin.console"));
    }
}
