package classroom.window;

import classroom.window.action.ActionMenuItem;
import classroom.window.action.AppAction;
import classroom.window.action.AppActions;
import classroom.window.i18n.Localizer;
import classroom.window.network.NetworkMenu;
import javax.swing.JMenu;
import javax.swing.JMenuBar;

/** The menus. */
final class MainMenu extends JMenuBar {
    private final JMenu file = menu("menu.file");
    private final JMenu run = menu("menu.run");
    private final JMenu view = menu("menu.view");
    private final NetworkMenu network = new NetworkMenu();
    private final JMenu help = menu("menu.help");

    MainMenu() {
        add(file);
        add(run);
        add(view);
        add(network);
        add(help);
    }

    /** Puts the actions in; they are slower to make than the menus themselves. */
    void fill(AppActions acts) {
        fill(file, acts.open, acts.save, null, acts.settings, null, acts.exit);
        fill(run, acts.run, acts.stop, null, acts.pressBoth, null, acts.unobserved, acts.many);
        fill(view, acts.workshop, null, acts.language, acts.theme, null, acts.larger, acts.smaller, acts.usualSize, null, acts.stages, acts.sources, acts.output, acts.lanes,
                acts.resetDividers, null, acts.fullScreen, acts.projector);
        fill(help, acts.shortcuts, acts.about);
    }

    /** Returns the menu of the network, which fills itself. */
    NetworkMenu network() {
        return network;
    }

    private static JMenu menu(String key) {
        JMenu menu = Localizer.text(new JMenu(), key);
        menu.setName(key);
        return menu;
    }

    /** @param acts in their order; null for a line between two */
    private static void fill(JMenu menu, AppAction... acts) {
        for (AppAction each : acts) {
            if (each == null) {
                menu.addSeparator();
            } else {
                menu.add(new ActionMenuItem(each));
            }
        }
    }
}
