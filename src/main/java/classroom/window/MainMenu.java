package classroom.window;

import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;

/** The menus. */
@SuppressWarnings("serial")
final class MainMenu extends JMenuBar {
    MainMenu(Acts acts) {
        add(menu("menu.file", acts.settings, null, acts.exit));
        add(menu("menu.run", acts.run, acts.stop, null, acts.pressBoth));
        add(menu("menu.view", acts.language, acts.theme, null, acts.larger, acts.smaller, acts.usualSize, null, acts.fullScreen));
        add(menu("menu.help", acts.shortcuts, acts.about));
    }

    /** @param acts in their order; null for a line between two */
    private static JMenu menu(String key, Act... acts) {
        JMenu menu = Say.text(new JMenu(), key);
        menu.setName(key);
        for (Act each : acts) {
            if (each == null) {
                menu.addSeparator();
            } else {
                JMenuItem item = menu.add(each);
                item.setToolTipText(null);
            }
        }
        return menu;
    }
}
