package classroom.window.source;

import classroom.window.action.KeyStrokes;
import classroom.window.i18n.Localizer;
import com.formdev.flatlaf.FlatLaf;
import java.awt.Color;
import java.awt.EventQueue;
import java.awt.Font;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.swing.Icon;
import javax.swing.UIManager;
import javax.swing.text.BadLocationException;
import org.fife.ui.rsyntaxtextarea.SyntaxConstants;
import org.fife.ui.rsyntaxtextarea.Theme;
import org.fife.ui.rtextarea.RTextScrollPane;

/**
 * A source code pane, read-only or editable. Lines that are not in the other side's source are tinted and marked at the
 * line number.
 */
public final class SourcePane extends RTextScrollPane {
    private static final String LIGHT = "/org/fife/ui/rsyntaxtextarea/themes/idea.xml";
    private static final String DARK = "/org/fife/ui/rsyntaxtextarea/themes/dark.xml";

    /** The number of lines visible above the line with the key statement. */
    private static final int LINES_BEFORE = 2;
    /** The number of lines visible on either side of a line that is scrolled to. */
    private static final int CONTEXT_LINES = 2;

    private final CodeArea area;
    private SortedSet<Integer> differing = new TreeSet<>();
    private int start;
    private boolean follows = true;
    private transient SourceMarks marks = SourceMarks.NONE;
    private transient Map<Integer, Icon> problems = Map.of();

    /** Creates a read-only pane. */
    SourcePane() {
        this(false);
    }

    /** @param editable whether the text can be edited */
    public SourcePane(boolean editable) {
        super(new CodeArea());
        area = (CodeArea) getTextArea();
        area.whenThemeChanged(this::followTheme);
        area.setSyntaxEditingStyle(SyntaxConstants.SYNTAX_STYLE_JAVA);
        area.setEditable(editable);
        area.setHighlightCurrentLine(editable);
        area.setPopupMenu(null);
        // The editor would delete a line; the window uses this key.
        area.getInputMap().put(KeyStrokes.menu(KeyEvent.VK_D), "none");
        // The editor would go to a bookmark; the window uses this key.
        area.getInputMap().put(KeyStrokes.plain(KeyEvent.VK_F2), "none");
        area.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        Localizer.name(area, "source.name");
        followTheme();
    }

    /**
     * Shows a source, scrolled to its key statement.
     *
     * @param tinted the lines to tint, from 0
     * @param idea   the line with the key statement, from 0; -1 if unknown
     */
    void show(String source, Set<Integer> tinted, int idea) {
        boolean turned = !differing.equals(tinted);
        differing = new TreeSet<>(tinted);
        if (turned || !area.getText().equals(source)) {
            area.setText(source);
            start = Math.max(0, (idea < 0 ? firstOfClass(source) : idea) - LINES_BEFORE);
            scrollTo(start);
            // Restore the marks after the scrolling, so that their lines are scrolled into view.
            EventQueue.invokeLater(this::markAgain);
        }
        tint();
    }

    /** Tints other lines, from 0. */
    public void tint(Set<Integer> lines) {
        if (!differing.equals(lines)) {
            differing = new TreeSet<>(lines);
            tint();
        }
    }

    /** Marks lines, from 0, with an icon at their numbers, replacing the previous ones. */
    public void markProblems(Map<Integer, Icon> lines) {
        problems = Map.copyOf(lines);
        placeIcons();
    }

    private void markAgain() {
        SourceMarks now = marks;
        marks = SourceMarks.NONE;
        placeIcons();
        mark(now);
    }

    /**
     * Sets whether the source follows the threads.
     *
     * @param on whether lines with threads are scrolled into view
     */
    public void follow(boolean on) {
        follows = on;
        if (on) {
            bringIntoSight();
        }
    }

    /**
     * Sets the line wrapping.
     *
     * @param on whether long lines are wrapped
     */
    public void wrap(boolean on) {
        area.setLineWrap(on);
        area.setWrapStyleWord(on);
    }

    /** Returns the height of a line, in pixels. */
    public int lineHeight() {
        return area.getLineHeight();
    }

    /** Returns the number of completely visible lines. */
    public int wholeLines() {
        return getViewport().getExtentSize().height / area.getLineHeight();
    }

    /** Shows marks beside the lines, replacing the previous ones. */
    public void mark(SourceMarks now) {
        if (now.equals(marks)) {
            return;
        }
        boolean ended = !marks.threads().isEmpty() && now.threads().isEmpty();
        if (!now.threads().equals(marks.threads())) {
            marks = now;
            placeIcons();
        }
        marks = now;
        if (ended && follows) {
            scrollTo(start);
        } else {
            bringIntoSight();
        }
        area.values(now.values());
    }

    private void placeIcons() {
        getGutter().removeAllTrackingIcons();
        if (!isIconRowHeaderEnabled()) {
            setIconRowHeaderEnabled(true);
        }
        try {
            for (Map.Entry<Integer, List<Color>> each : marks.threads().entrySet()) {
                if (each.getKey() < area.getLineCount()) {
                    getGutter().addLineTrackingIcon(each.getKey(), new ThreadGutterIcon(each.getValue()));
                }
            }
            for (Map.Entry<Integer, Icon> each : problems.entrySet()) {
                if (each.getKey() < area.getLineCount()) {
                    getGutter().addLineTrackingIcon(each.getKey(), each.getValue());
                }
            }
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the tinted lines, from 0. */
    public Set<Integer> tinted() {
        return differing;
    }

    private void followTheme() {
        try (InputStream in = SourcePane.class.getResourceAsStream(FlatLaf.isLafDark() ? DARK : LIGHT)) {
            Theme.load(in, font()).apply(area);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // A read-only text needs no blinking caret, which would cause repaints.
        area.getCaret().setBlinkRate(0);
        // A plain color, which the gutter keeps when it is updated to the new theme after this.
        Color ground = new Color(UIManager.getColor("Classroom.source.ground").getRGB());
        area.setBackground(ground);
        getGutter().setBackground(ground);
        getGutter().setIconRowHeaderInheritsGutterBackground(true);
        getGutter().setLineNumberFont(font().deriveFont(font().getSize2D() * 0.9f));
        area.setCurrentLineHighlightColor(area.isEditable() ? UIManager.getColor("Classroom.source.line") : ground);
        tint();
    }

    private static int firstOfClass(String source) {
        return (int)
                source.lines().takeWhile(line -> !line.startsWith("public ")).count();
    }

    /** Scrolls so that a line is the first visible one, if the source is long enough. */
    private void scrollTo(int line) {
        area.setCaretPosition(0);
        EventQueue.invokeLater(() -> {
            Point place = new Point(0, top(line));
            if (!place.equals(getViewport().getViewPosition())) {
                getViewport().setViewPosition(place);
            }
        });
    }

    /** Scrolls to a line, from 1, with some lines around it. */
    public void see(int line) {
        bring(line - 1);
    }

    /**
     * Scrolls to the line of the followed thread; if none is followed and no line with a thread is visible, to the line
     * with the most threads.
     */
    private void bringIntoSight() {
        Map<Integer, List<Color>> threads = marks.threads();
        if (!follows || threads.isEmpty()) {
            return;
        }
        if (marks.followed() >= 0) {
            if (!isSeen(marks.followed())) {
                bring(marks.followed());
            }
        } else if (threads.keySet().stream().noneMatch(this::isSeen)) {
            bring(Collections.max(
                            threads.entrySet(),
                            Comparator.comparingInt(each -> each.getValue().size()))
                    .getKey());
        }
    }

    /** @param line from 0 */
    private boolean isSeen(int line) {
        Rectangle seen = getViewport().getViewRect();
        return seen.contains(new Rectangle(seen.x, top(line), 1, area.getLineHeight()));
    }

    private void bring(int line) {
        int from = top(Math.max(0, line - CONTEXT_LINES));
        int to = top(Math.min(area.getLineCount() - 1, line + CONTEXT_LINES)) + area.getLineHeight();
        area.scrollRectToVisible(new Rectangle(getViewport().getViewRect().x, from, 1, to - from));
    }

    /** Returns the top of a line, from 0, in pixels from the top of the text. */
    private int top(int line) {
        try {
            return area.getLineCount() == 0 ? 0 : area.yForLine(Math.min(line, area.getLineCount() - 1));
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tint() {
        area.removeAllLineHighlights();
        try {
            for (int line : differing.headSet(area.getLineCount())) {
                area.addLineHighlight(line, UIManager.getColor("Classroom.source.differs"));
            }
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the font of sources, without the user's zoom. */
    public static Font font() {
        return new Font(
                Font.MONOSPACED, Font.PLAIN, UIManager.getFont("defaultFont").getSize());
    }
}
