package classroom.window.source;

import classroom.window.action.KeyStrokes;
import classroom.window.i18n.Localizer;
import com.formdev.flatlaf.FlatLaf;
import java.awt.Color;
import java.awt.EventQueue;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.swing.UIManager;
import javax.swing.text.BadLocationException;
import org.fife.ui.rsyntaxtextarea.RSyntaxTextArea;
import org.fife.ui.rsyntaxtextarea.SyntaxConstants;
import org.fife.ui.rsyntaxtextarea.Theme;
import org.fife.ui.rtextarea.RTextScrollPane;

/** A program's source, to be read; lines that the twin does not have are tinted, and marked at the line number. */
@SuppressWarnings("serial")
final class SourcePane extends RTextScrollPane {
    private static final String LIGHT = "/org/fife/ui/rsyntaxtextarea/themes/idea.xml";
    private static final String DARK = "/org/fife/ui/rsyntaxtextarea/themes/dark.xml";

    /** So much of what both twins have is seen above the first line that differs. */
    private static final int LINES_BEFORE = 6;
    /** So many lines are seen on either side of one that is looked for. */
    private static final int AROUND = 2;

    private final CodeArea area;
    private SortedSet<Integer> differing = new TreeSet<>();
    private transient SourceMarks marks = SourceMarks.NONE;

    SourcePane() {
        super(new CodeArea());
        area = (CodeArea) getTextArea();
        area.themeChanged = this::followTheme;
        area.setSyntaxEditingStyle(SyntaxConstants.SYNTAX_STYLE_JAVA);
        area.setEditable(false);
        area.setHighlightCurrentLine(false);
        area.setPopupMenu(null);
        // The editor would delete a line by it, which nobody may here; it is the window's.
        area.getInputMap().put(KeyStrokes.menu(KeyEvent.VK_D), "none");
        area.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        Localizer.name(area, "source.name");
        followTheme();
    }

    /**
     * Shows a source from its first line.
     *
     * @param tinted lines to tint, counted from 0
     */
    void show(String source, Set<Integer> tinted) {
        boolean turned = !differing.equals(tinted);
        differing = new TreeSet<>(tinted);
        if (turned || !area.getText().equals(source)) {
            area.setText(source);
            scrollTo(Math.max(0, (differing.isEmpty() ? firstOfClass(source) : differing.first()) - LINES_BEFORE));
        }
        tint();
    }

    /** Puts marks beside the lines; in their places until other ones come. */
    void mark(SourceMarks now) {
        if (now.equals(marks)) {
            return;
        }
        if (!now.threads().equals(marks.threads())) {
            getGutter().removeAllTrackingIcons();
            setIconRowHeaderEnabled(true);
            try {
                for (Map.Entry<Integer, List<Color>> each : now.threads().entrySet()) {
                    if (each.getKey() < area.getLineCount()) {
                        getGutter().addLineTrackingIcon(each.getKey(), new ThreadGutterIcon(each.getValue()));
                    }
                }
            } catch (BadLocationException e) {
                throw new IllegalStateException(e);
            }
        }
        marks = now;
        bringIntoSight();
        area.values = now.values();
        area.repaint();
    }

    /** The lines that are tinted, counted from 0. */
    Set<Integer> tinted() {
        return differing;
    }

    private void followTheme() {
        try (InputStream in = SourcePane.class.getResourceAsStream(FlatLaf.isLafDark() ? DARK : LIGHT)) {
            Theme.load(in, font()).apply(area);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // A text that can't be edited has no need of a caret that blinks, and is painted for, all day.
        area.getCaret().setBlinkRate(0);
        // A plain color, which the gutter keeps when it takes up the new look after this.
        Color ground = new Color(UIManager.getColor("Classroom.source.ground").getRGB());
        area.setBackground(ground);
        getGutter().setBackground(ground);
        getGutter().setIconRowHeaderInheritsGutterBackground(true);
        getGutter().setLineNumberFont(font().deriveFont(font().getSize2D() * 0.9f));
        area.setCurrentLineHighlightColor(ground);
        tint();
    }

    private static int firstOfClass(String source) {
        return (int) source.lines().takeWhile(line -> !line.startsWith("public ")).count() + LINES_BEFORE;
    }

    /** Makes this line the first that is seen, as far as the source is long enough. */
    private void scrollTo(int line) {
        area.setCaretPosition(0);
        EventQueue.invokeLater(() -> getViewport().setViewPosition(new Point(0, line * area.getLineHeight())));
    }

    /** Moves a line into sight, counted from 1, with some of what is around it. */
    void see(int line) {
        int high = area.getLineHeight();
        int above = Math.max(0, line - 1 - AROUND);
        area.scrollRectToVisible(new Rectangle(getViewport().getViewRect().x, above * high, 1, (2 * AROUND + 1) * high));
    }

    /** Where no line with a thread is seen, the first of them is moved into sight. */
    private void bringIntoSight() {
        int high = area.getLineHeight();
        Rectangle seen = getViewport().getViewRect();
        if (!marks.threads().isEmpty() && marks.threads().keySet().stream().map(line -> new Rectangle(seen.x, line * high, 1, high))
                .noneMatch(seen::contains)) {
            int line = Collections.min(marks.threads().keySet());
            area.scrollRectToVisible(new Rectangle(seen.x, (line - 1) * high, 1, 3 * high));
        }
    }

    private void tint() {
        area.removeAllLineHighlights();
        try {
            for (int line : differing) {
                area.addLineHighlight(line, UIManager.getColor("Classroom.source.differs"));
            }
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text of the pane; it has its colors from its own theme, and takes them again after each change of the app's. */
    private static final class CodeArea extends RSyntaxTextArea {
        private transient Runnable themeChanged;
        private Map<Integer, String> values = Map.of();

        /** Writes the values behind the ends of their lines. */
        @Override
        protected void paintComponent(Graphics g) {
            super.paintComponent(g);
            g.setFont(getFont().deriveFont(Font.BOLD));
            for (Map.Entry<Integer, String> each : values.entrySet()) {
                if (each.getKey() < getLineCount()) {
                    paintValue(g, each.getKey(), each.getValue());
                }
            }
        }

        private void paintValue(Graphics g, int line, String value) {
            try {
                Rectangle2D end = modelToView2D(getLineEndOffset(line) - (line == getLineCount() - 1 ? 0 : 1));
                FontMetrics metrics = g.getFontMetrics();
                int gap = metrics.charWidth(' ');
                int room = getVisibleRect().x + getVisibleRect().width - metrics.stringWidth(value) - gap;
                int x = (int) Math.min(end.getX() + 2 * gap, Math.max(room, 0));
                int y = (int) end.getY();
                g.setColor(UIManager.getColor("Classroom.source.valueGround"));
                g.fillRoundRect(x - gap / 2, y, metrics.stringWidth(value) + gap, getLineHeight(), gap, gap);
                g.setColor(UIManager.getColor("Classroom.source.value"));
                g.drawString(value, x, y + metrics.getAscent());
            } catch (BadLocationException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void updateUI() {
            super.updateUI();
            if (themeChanged != null) {
                themeChanged.run();
            }
        }
    }

    private static Font font() {
        return new Font(Font.MONOSPACED, Font.PLAIN, UIManager.getFont("defaultFont").getSize());
    }
}
