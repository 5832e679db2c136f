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
 * Puts texts on components and remembers their keys there, so that the whole window can be said again in another language. An
 * ampersand in a text stands before the letter that works with Alt.
 */
final class Localizer {
    private static final String TEXT = "classroom.text";
    private static final String TIP = "classroom.tip";
    private static final String NAME = "classroom.name";

    private Localizer() {
    }

    /** Puts a text on a label, button or menu. */
    static <C extends JComponent> C text(C component, String key) {
        component.putClientProperty(TEXT, key);
        refresh(component);
        return component;
    }

    /** Gives a component a tooltip. */
    static <C extends JComponent> C tip(C component, String key) {
        component.putClientProperty(TIP, key);
        refresh(component);
        return component;
    }

    /** Gives a component the name that a screen reader says. */
    static <C extends JComponent> C name(C component, String key) {
        component.putClientProperty(NAME, key);
        refresh(component);
        return component;
    }

    /** Says everything in a tree of components again, in the language of now. Actions on buttons say themselves. */
    static void again(Component component) {
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

    /** A component with texts that are more than a key. */
    interface Localizable {
        /** Says its texts again, in the language of now; called on the event thread. */
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
