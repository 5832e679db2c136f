package classroom.window.i18n;

import classroom.text.Texts;
import classroom.window.action.AppAction;
import classroom.window.action.Mnemonic;
import java.awt.Component;
import java.awt.Container;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenu;

/**
 * Sets texts of components and stores their keys there, so that all texts of a window can be updated when the language
 * changes. An ampersand in a text marks the mnemonic.
 */
public final class Localizer {
    private static final String TEXT = "classroom.text";
    private static final String TIP = "classroom.tip";
    private static final String NAME = "classroom.name";

    private Localizer() {}

    /** Sets the text of a label, button or menu. */
    public static <C extends JComponent> C text(C component, String key) {
        component.putClientProperty(TEXT, key);
        refresh(component);
        return component;
    }

    /** Sets the tool tip of a component. */
    public static <C extends JComponent> C tip(C component, String key) {
        component.putClientProperty(TIP, key);
        refresh(component);
        return component;
    }

    /** Sets the accessible name of a component. */
    public static <C extends JComponent> C name(C component, String key) {
        component.putClientProperty(NAME, key);
        refresh(component);
        return component;
    }

    /**
     * Updates all texts in a tree of components to the current language. Buttons with actions are updated by their
     * actions.
     */
    public static void again(Component component) {
        if (component instanceof JComponent swing) {
            refresh(swing);
            if (swing instanceof Localizable speaking) {
                speaking.updateTexts();
            }
            if (swing.getComponentPopupMenu() != null) {
                again(swing.getComponentPopupMenu());
            }
        }
        if (component instanceof JMenu menu) {
            again(menu.getPopupMenu());
        }
        if (component instanceof AbstractButton button && button.getAction() instanceof AppAction act) {
            act.updateTexts();
        }
        if (component instanceof Container container) {
            for (Component each : container.getComponents()) {
                again(each);
            }
        }
    }

    /** A component whose texts depend on more than a key. */
    public interface Localizable {
        /** Updates its texts to the current language; called on the event thread. */
        void updateTexts();
    }

    private static void refresh(JComponent component) {
        Object text = component.getClientProperty(TEXT);
        if (text != null) {
            Mnemonic said = Mnemonic.in(Texts.text((String) text));
            if (component instanceof AbstractButton button) {
                button.setText(said.text());
                button.setMnemonic(said.key());
                button.setDisplayedMnemonicIndex(said.index());
            } else if (component instanceof JLabel label) {
                label.setText(said.text());
                label.setDisplayedMnemonic(said.key());
                label.setDisplayedMnemonicIndex(said.index());
            }
        }
        Object tip = component.getClientProperty(TIP);
        if (tip != null) {
            component.setToolTipText(Texts.text((String) tip));
        }
        Object name = component.getClientProperty(NAME);
        if (name != null) {
            component.getAccessibleContext().setAccessibleName(Texts.text((String) name));
        }
    }
}
