package classroom.window;

import com.formdev.flatlaf.FlatLaf;
import java.awt.Color;
import java.awt.EventQueue;
import java.awt.Font;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

    private final RSyntaxTextArea area;
    private SortedSet<Integer> differing = new TreeSet<>();

    SourcePane() {
        super(new RSyntaxTextArea());
        area = (RSyntaxTextArea) getTextArea();
        area.setSyntaxEditingStyle(SyntaxConstants.SYNTAX_STYLE_JAVA);
        area.setEditable(false);
        area.setHighlightCurrentLine(false);
        area.setPopupMenu(null);
        area.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        Say.name(area, "source.name");
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
            scrollTo(differing.isEmpty() ? 0 : Math.max(0, differing.iterator().next() - LINES_BEFORE));
        }
        tint();
    }

    /** The lines that are tinted, counted from 0. */
    Set<Integer> tinted() {
        return differing;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (area != null) {
            followTheme();
        }
    }

    private void followTheme() {
        try (InputStream in = SourcePane.class.getResourceAsStream(FlatLaf.isLafDark() ? DARK : LIGHT)) {
            Theme.load(in, font()).apply(area);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Color ground = UIManager.getColor("Classroom.source.ground");
        area.setBackground(ground);
        getGutter().setBackground(ground);
        getGutter().setLineNumberFont(font().deriveFont(font().getSize2D() * 0.9f));
        area.setCurrentLineHighlightColor(ground);
        tint();
    }

    /** Makes this line the first that is seen, as far as the source is long enough. */
    private void scrollTo(int line) {
        area.setCaretPosition(0);
        EventQueue.invokeLater(() -> getViewport().setViewPosition(new Point(0, line * area.getLineHeight())));
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

    private static Font font() {
        return new Font(Font.MONOSPACED, Font.PLAIN, UIManager.getFont("defaultFont").getSize());
    }
}
