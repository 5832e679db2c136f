package classroom.window.action;

import classroom.text.Texts;
import classroom.window.theme.Icons;
import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.KeyStroke;

/** One thing that the reader can do: the same object stands behind its menu entry, its button and its shortcut. */
@SuppressWarnings("serial")
final class AppAction extends AbstractAction {
    private final String key;
    private final String tipKey;
    private final transient Runnable work;

    /**
     * @param key    of its text
     * @param tipKey of the sentence that tells what it does
     * @param icon   the name of its icon; none if null
     * @param stroke its shortcut; none if null
     * @param work   what it does, on the event thread
     */
    AppAction(String key, String tipKey, String icon, KeyStroke stroke, Runnable work) {
        this.key = key;
        this.tipKey = tipKey;
        this.work = work;
        putValue(ACCELERATOR_KEY, stroke);
        if (icon != null) {
            putValue(SMALL_ICON, Icons.icon(icon));
        }
        updateTexts();
    }

    /** A button for the action that shows its icon alone; its text is what a screen reader says. */
    JButton iconButton() {
        JButton button = new JButton(this);
        button.setHideActionText(true);
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.setName("button." + key);
        button.getAccessibleContext().setAccessibleName((String) getValue(NAME));
        addPropertyChangeListener(change -> {
            if (NAME.equals(change.getPropertyName())) {
                button.getAccessibleContext().setAccessibleName((String) change.getNewValue());
            }
        });
        return button;
    }

    /** A button for the action with icon and text. */
    JButton button() {
        JButton button = new JButton(this);
        button.setName("button." + key);
        return button;
    }

    /** Its text as it stands outside of menus and buttons: without a letter that is there only to be pressed with Alt. */
    String title() {
        return Mnemonic.in(Texts.text(key)).plain();
    }

    void updateTexts() {
        Mnemonic said = Mnemonic.in(Texts.text(key));
        putValue(NAME, said.text());
        putValue(MNEMONIC_KEY, said.key());
        putValue(DISPLAYED_MNEMONIC_INDEX_KEY, said.index());
        KeyStroke stroke = (KeyStroke) getValue(ACCELERATOR_KEY);
        putValue(SHORT_DESCRIPTION, Texts.text(tipKey) + (stroke == null ? "" : "  (" + KeyStrokes.text(stroke) + ")"));
    }

    @Override
    public void actionPerformed(ActionEvent e) {
        work.run();
    }
}
