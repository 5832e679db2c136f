package classroom.window.schedule;

import classroom.text.Texts;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;

/** The menu of what can be done with the order up to now, in the current language. Used on the event thread. */
final class OrderMenu extends JPopupMenu {
    private final boolean held;

    /** @param held whether there is an order */
    OrderMenu(boolean held) {
        this.held = held;
    }

    /** Adds an item that needs an order; its name and its text have these keys. */
    OrderMenu with(String name, String key, Runnable action) {
        return add(name, key, action, held);
    }

    /** Adds an item that is always possible. */
    OrderMenu always(String name, String key, Runnable action) {
        return add(name, key, action, true);
    }

    private OrderMenu add(String name, String key, Runnable action, boolean enabled) {
        JMenuItem item = new JMenuItem(Texts.text(key));
        item.setName(name);
        item.addActionListener(press -> action.run());
        item.setEnabled(enabled);
        add(item);
        return this;
    }
}
