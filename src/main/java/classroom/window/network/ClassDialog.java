package classroom.window.network;

import classroom.text.Texts;
import classroom.window.action.KeyStrokes;
import classroom.window.i18n.Localizer;
import java.awt.Frame;
import java.awt.event.KeyEvent;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** A dialog about a class that stays beside the window. Esc hides it; what it is about goes on. Event thread only. */
abstract class ClassDialog extends JDialog {
    private final String titleKey;

    /** @param titleKey the key of the title */
    ClassDialog(Frame owner, String titleKey) {
        super(owner, Texts.text(titleKey), false);
        this.titleKey = titleKey;
        getRootPane()
                .registerKeyboardAction(
                        key -> setVisible(false),
                        KeyStrokes.plain(KeyEvent.VK_ESCAPE),
                        JComponent.WHEN_IN_FOCUSED_WINDOW);
    }

    /** Shows the dialog in the current language. */
    void open() {
        Localizer.again(getContentPane());
        setVisible(true);
    }

    /** Sets the texts that its components don't set themselves, in the current language. */
    abstract void updateTexts();

    /** The contents, whose texts follow the language. */
    final class Contents extends JPanel implements Localizer.Localizable {
        Contents(MigLayout layout) {
            super(layout);
        }

        @Override
        public void updateTexts() {
            setTitle(Texts.text(titleKey));
            ClassDialog.this.updateTexts();
        }
    }
}
