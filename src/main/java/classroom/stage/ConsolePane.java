package classroom.stage;

import classroom.stage.paint.TextRelativePainter;
import classroom.stage.paint.ThreadColors;
import classroom.text.Texts;
import classroom.trace.OutputChunk;
import classroom.trace.ProcessTrace;
import classroom.trace.Trace;
import classroom.trace.text.VisibleText;
import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import javax.swing.JScrollPane;
import javax.swing.JTextPane;
import javax.swing.UIManager;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultStyledDocument;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;
import javax.swing.text.StyledDocument;

/**
 * The output of a run up to a time, as in a terminal, without output that went into pipes between its processes: in
 * time order, each piece in the color of its thread, with the time at the start of each line. Used on the event
 * thread.
 */
public final class ConsolePane extends JScrollPane {
    /** The maximum number of pieces shown; the metrics count all. */
    private static final int MAX_PIECES = 200;
    /**
     * The number of characters, except for the last piece, that are inserted at once, since laying out more takes too
     * long.
     */
    private static final int CHARS_AT_ONCE = 4_000;
    /** The maximum number of characters after incremental additions; then only the newest pieces are shown again. */
    private static final int MAX_CHARS = 100_000;

    private final JTextPane text = new JTextPane();
    private Trace trace;
    private int shown = -1;
    private boolean lineBegins = true;

    /** The newest pieces, and whether these are all. */
    private record Newest(List<OutputChunk> pieces, boolean all) {}

    /** Creates an empty console. */
    public ConsolePane() {
        text.setEditable(false);
        setViewportView(text);
        style();
    }

    /** Returns the text component, for accessibility. */
    public JTextPane text() {
        return text;
    }

    /**
     * Shows the output up to a time.
     *
     * @param of   the run's trace; null for none
     * @param time in ns of the run's clock
     * @param zero the time that is displayed as 0
     */
    public void show(Trace of, long time, long zero) {
        int count = of == null
                ? 0
                : of.processes().stream()
                        .mapToInt(each -> of.outputCount(each, time))
                        .sum();
        if (of == trace && count == shown) {
            return;
        }
        int fresh = count - Math.max(0, shown);
        boolean pipes = of != null
                && of.processes().stream().anyMatch(each -> of.isPiped(each, false) || of.isPiped(each, true));
        boolean goesOn = !pipes
                && of == trace
                && fresh >= 0
                && fresh <= MAX_PIECES
                && shown >= 0
                && text.getDocument().getLength() <= MAX_CHARS;
        trace = of;
        shown = count;
        Newest newest = of == null ? new Newest(List.of(), true) : newest(of, time, goesOn ? fresh : MAX_PIECES);
        if (goesOn && newest.pieces.size() == fresh) {
            newest.pieces.forEach(each -> append(text.getStyledDocument(), each, zero));
        } else {
            fill(newest, zero);
        }
        text.setCaretPosition(text.getDocument().getLength());
    }

    /** Shows only the newest pieces, in a new document, which is much faster than changing the visible one. */
    private void fill(Newest newest, long zero) {
        StyledDocument document = new DefaultStyledDocument();
        lineBegins = true;
        if (!newest.all) {
            insert(
                    document,
                    Texts.text("console.earlier") + "\n",
                    UIManager.getColor("Label.disabledForeground"),
                    false);
        }
        newest.pieces.forEach(each -> append(document, each, zero));
        text.setStyledDocument(document);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (text != null) {
            style();
            shown = -1;
        }
    }

    private void style() {
        text.setFont(new Font(
                Font.MONOSPACED, Font.PLAIN, UIManager.getFont("defaultFont").getSize()));
        text.setBackground(TextRelativePainter.color("Classroom.source.ground"));
    }

    /** Returns the last pieces of all processes in time order: at most the given number, and fewer if they are long. */
    private static Newest newest(Trace of, long time, int most) {
        List<OutputChunk> pieces = new ArrayList<>();
        boolean all = true;
        for (ProcessTrace process : of.processes()) {
            boolean outPiped = of.isPiped(process, false);
            boolean errorPiped = of.isPiped(process, true);
            int count = outPiped && errorPiped ? 0 : of.outputCount(process, time);
            int chars = 0;
            int taken = 0;
            for (int i = count - 1; i >= 0; i--) {
                OutputChunk piece = of.output(process, i);
                if (piece.error() ? errorPiped : outPiped) {
                    continue;
                }
                if (taken == most || chars >= CHARS_AT_ONCE) {
                    all = false;
                    break;
                }
                chars += piece.text().length();
                taken++;
                pieces.add(piece);
            }
        }
        Collections.reverse(pieces);
        pieces.sort(Comparator.comparingLong(OutputChunk::time));
        int from = pieces.size();
        for (int chars = 0; from > Math.max(0, pieces.size() - most) && chars < CHARS_AT_ONCE; from--) {
            chars += pieces.get(from - 1).text().length();
        }
        return new Newest(pieces.subList(from, pieces.size()), all && from == 0);
    }

    private void append(StyledDocument document, OutputChunk piece, long zero) {
        Color color = piece.error() ? TextRelativePainter.color("Classroom.strip.gap") : ThreadColors.of(piece.track());
        int from = 0;
        String said = VisibleText.of(withoutReturn(piece.text()));
        while (from < said.length()) {
            if (lineBegins) {
                String moment = Texts.text("console.moment", (piece.time() - zero) / 1e9);
                insert(document, moment, UIManager.getColor("Label.disabledForeground"), false);
            }
            int end = said.indexOf('\n', from);
            int to = end < 0 ? said.length() : end + 1;
            insert(document, said.substring(from, to), color, true);
            lineBegins = end >= 0;
            from = to;
        }
    }

    /** A piece may end between the two characters of a line end. */
    private static String withoutReturn(String text) {
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private static void insert(StyledDocument document, String label, Color color, boolean bold) {
        SimpleAttributeSet style = new SimpleAttributeSet();
        StyleConstants.setForeground(style, color);
        StyleConstants.setBold(style, bold);
        try {
            document.insertString(document.getLength(), label, style);
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }
}
