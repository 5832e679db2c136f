package classroom.window.action;

import classroom.text.Texts;
import classroom.window.theme.Icons;
import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.KeyStroke;

/** An action of the user, shared by its menu item, button and shortcut. */
public final class AppAction extends AbstractAction {
    private final String key;
    private final String tipKey;
    private final transient Runnable work;

    /**
     * @param key    the key of its text
     * @param tipKey the key of its tool tip
     * @param icon   the name of its icon; null for none
     * @param stroke its shortcut; null for none
     * @param work   performs it, on the event thread
     */
    public AppAction(String key, String tipKey, String icon, KeyStroke stroke, Runnable work) {
        this.key = key;
        this.tipKey = tipKey;
        this.work = work;
        putValue(ACCELERATOR_KEY, stroke);
        if (icon != null) {
            putValue(SMALL_ICON, Icons.icon(icon));
        }
        updateTexts();
    }

    /** Returns a button with the icon only; the text is its accessible name. */
    public JButton iconButton() {
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

    /** Returns a button with icon and text. */
    public JButton button() {
        JButton button = new JButton(this);
        button.setName("button." + key);
        return button;
    }

    /** Returns the text for use outside of menus and buttons: without a letter that serves only as mnemonic. */
    public String title() {
        return Mnemonic.in(Texts.text(key)).plain();
    }

    public void updateTexts() {
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
