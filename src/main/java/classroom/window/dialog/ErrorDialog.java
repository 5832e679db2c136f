package classroom.window.dialog;

import classroom.text.Texts;
import classroom.trace.text.VisibleText;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.EventQueue;
import javax.swing.JOptionPane;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;

/** Shows an error: a sentence that says what to do, and the details on request. */
public final class ErrorDialog {
    private ErrorDialog() {}

    /** Shows an error soon. May be called on any thread; returns at once. */
    public static void show(Component above, String sentence, String details) {
        EventQueue.invokeLater(() -> {
            Object[] choices = details.isEmpty()
                    ? new Object[] {Texts.text("dialog.close")}
                    : new Object[] {Texts.text("dialog.close"), Texts.text("dialog.details")};
            int choice = JOptionPane.showOptionDialog(
                    above,
                    VisibleText.lines(sentence),
                    Texts.text("app.name"),
                    JOptionPane.DEFAULT_OPTION,
                    JOptionPane.ERROR_MESSAGE,
                    null,
                    choices,
                    choices[0]);
            if (choice == 1) {
                JTextArea text = new JTextArea(VisibleText.of(details));
                text.setEditable(false);
                JScrollPane scroll = new JScrollPane(text);
                scroll.setPreferredSize(new Dimension(640, 320));
                JOptionPane.showMessageDialog(above, scroll, Texts.text("dialog.details"), JOptionPane.PLAIN_MESSAGE);
            }
        });
    }
}
