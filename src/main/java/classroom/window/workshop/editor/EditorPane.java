package classroom.window.workshop.editor;

import classroom.run.edit.CompilerNotice;
import classroom.window.action.KeyStrokes;
import classroom.window.i18n.Localizer;
import classroom.window.source.SourceMarks;
import classroom.window.source.SourcePane;
import classroom.window.theme.Icons;
import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.swing.AbstractAction;
import javax.swing.Icon;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.BadLocationException;
import net.miginfocom.swing.MigLayout;
import org.fife.ui.rsyntaxtextarea.RSyntaxTextArea;

/** The editor of a side: the text of one file with editing aids, and the marks of a run. Used on the event thread. */
public final class EditorPane extends JPanel {
    private static final int PROBLEM_ICON = 13;
    private static final int INDENT = 4;

    private final SourcePane pane = new SourcePane(true);
    private final RSyntaxTextArea area = (RSyntaxTextArea) pane.getTextArea();
    private final CompilerNotices notices = new CompilerNotices();
    private final FindBar find;
    private final LineBar line;
    private final OutsideBar outside;
    private transient Runnable typed = () -> {};
    private boolean loading;

    public EditorPane(String side) {
        super(new BorderLayout());
        area.setName("editor." + side);
        Localizer.name(area, "workshop.editor");
        area.setTabSize(INDENT);
        area.setTabsEmulated(true);
        area.setCodeFoldingEnabled(true);
        area.setAutoIndentEnabled(true);
        area.setBracketMatchingEnabled(true);
        area.setMarkOccurrences(false);
        area.setAnimateBracketMatching(false);
        area.addParser(notices);
        pane.setFoldIndicatorEnabled(true);
        find = new FindBar(area, side);
        line = new LineBar(side, this::goTo, area::requestFocusInWindow);
        JPanel bars = new JPanel(new MigLayout("insets 0, gap 0, fillx, wrap, hidemode 3", "[grow, fill]"));
        bars.add(find, "wmin 0");
        bars.add(line, "wmin 0");
        outside = new OutsideBar(side);
        add(outside, BorderLayout.NORTH);
        add(pane);
        add(bars, BorderLayout.SOUTH);
        area.setComponentPopupMenu(new EditorMenu(area, find, line));
        JavaCompletions.install(area);
        bind(KeyStrokes.menu(KeyEvent.VK_F), () -> find.open(false));
        bind(KeyStrokes.menu(KeyEvent.VK_H), () -> find.open(true));
        bind(KeyStrokes.menu(KeyEvent.VK_G), line::open);
        area.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent e) {
                changed();
            }

            @Override
            public void removeUpdate(DocumentEvent e) {
                changed();
            }

            @Override
            public void changedUpdate(DocumentEvent e) {
                // Read-only.
            }
        });
    }

    /** Sets a listener, called after each change by the user. */
    public void whenTyped(Runnable listener) {
        typed = listener;
    }

    /** Returns the bar that reports a change of the file by another program. */
    public OutsideBar outside() {
        return outside;
    }

    /** Binds a key of the editor to an action. */
    public void bind(KeyStroke stroke, Runnable work) {
        String name = "workshop " + stroke;
        area.getInputMap().put(stroke, name);
        area.getActionMap().put(name, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                work.run();
            }
        });
    }

    public RSyntaxTextArea area() {
        return area;
    }

    public SourcePane pane() {
        return pane;
    }

    private void changed() {
        if (!loading) {
            if (!notices.isEmpty()) {
                showProblems(List.of());
            }
            typed.run();
        }
    }

    /**
     * Shows another text and clears the undo history.
     *
     * @param editable whether the text can be edited
     */
    public void load(String text, boolean editable) {
        loading = true;
        try {
            pane.mark(SourceMarks.NONE);
            pane.tint(Set.of());
            showProblems(List.of());
            outside.setVisible(false);
            area.setText(text);
            area.setCaretPosition(0);
            area.discardAllEdits();
            area.setEditable(editable);
        } finally {
            loading = false;
        }
    }

    /** Replaces the text as one edit, which can be undone. */
    public void replace(String text) {
        int caret = Math.min(area.getCaretPosition(), text.length());
        area.beginAtomicEdit();
        try {
            area.replaceRange(text, 0, area.getDocument().getLength());
        } finally {
            area.endAtomicEdit();
        }
        area.setCaretPosition(caret);
    }

    public String text() {
        return area.getText();
    }

    /** Shows the compiler's messages about this text. */
    public void showProblems(List<CompilerNotice> of) {
        notices.show(of);
        Map<Integer, Icon> icons = new HashMap<>();
        for (CompilerNotice each : of) {
            if (each.line() > 0 && (each.error() || !icons.containsKey(each.line() - 1))) {
                icons.put(
                        each.line() - 1,
                        each.error()
                                ? Icons.icon("problem-error", PROBLEM_ICON)
                                : Icons.icon("problem-warning", PROBLEM_ICON));
            }
        }
        pane.markProblems(icons);
        area.forceReparsing(notices);
    }

    /** Selects the position of a compiler message. */
    public void select(CompilerNotice of) {
        int length = area.getDocument().getLength();
        if (of.start() >= 0 && of.start() <= length) {
            area.setCaretPosition(Math.min(length, Math.max(of.start(), of.end())));
            area.moveCaretPosition(of.start());
            pane.see(of.line());
        } else {
            goTo(of.line());
        }
        area.requestFocusInWindow();
    }

    private void goTo(int number) {
        if (number < 1) {
            return;
        }
        try {
            int at = Math.min(number, area.getLineCount()) - 1;
            area.setCaretPosition(area.getLineStartOffset(at));
            pane.see(at + 1);
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }
}
