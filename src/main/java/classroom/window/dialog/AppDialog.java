package classroom.window.dialog;

import classroom.text.Texts;
import classroom.window.action.KeyStrokes;
import classroom.window.i18n.Localizer;
import java.awt.BorderLayout;
import java.awt.Frame;
import java.awt.event.KeyEvent;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** The base class of the app's dialogs: a title, a close button, and Esc to close. */
public abstract class AppDialog extends JDialog {
    /** @param titleKey the key of the title */
    protected AppDialog(Frame owner, String titleKey) {
        super(owner, Texts.text(titleKey), true);
        setDefaultCloseOperation(DISPOSE_ON_CLOSE);
        getRootPane()
                .registerKeyboardAction(
                        key -> dispose(), KeyStrokes.plain(KeyEvent.VK_ESCAPE), JComponent.WHEN_IN_FOCUSED_WINDOW);
    }

    /** Adds the contents, and sizes the dialog to fit. */
    protected void fill(JComponent contents) {
        JButton close = Localizer.text(new JButton(), "dialog.close");
        close.setName("dialog.close");
        close.addActionListener(click -> dispose());
        JPanel foot = new JPanel(new MigLayout("insets 8 12 12 12, fill", "push[]"));
        foot.add(close);
        add(contents);
        add(foot, BorderLayout.SOUTH);
        getRootPane().setDefaultButton(close);
        pack();
        setLocationRelativeTo(getOwner());
    }
}
