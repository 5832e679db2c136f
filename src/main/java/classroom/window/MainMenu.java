package classroom.window;

import classroom.window.action.ActionMenuItem;
import classroom.window.action.AppAction;
import classroom.window.action.AppActions;
import classroom.window.i18n.Localizer;
import javax.swing.BorderFactory;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.UIManager;

/** The menu bar. */
final class MainMenu extends JMenuBar {
    private final JMenu file = menu("menu.file");
    private final JMenu run = menu("menu.run");
    private final JMenu view = menu("menu.view");
    private final JMenu network = menu("menu.network");
    private final JMenu help = menu("menu.help");

    MainMenu() {
        add(file);
        add(run);
        add(view);
        add(network);
        add(help);
    }

    /** With a plain line below, where the theme fills a shape with smooth edges, which takes some 20 ms the first time. */
    @Override
    public void updateUI() {
        super.updateUI();
        setBorder(BorderFactory.createMatteBorder(0, 0, 1, 0, UIManager.getColor("MenuBar.borderColor")));
    }

    /** Adds the actions, which are slower to create than the menus. */
    void fill(AppActions actions) {
        fill(file, actions.open, actions.save, actions.share, null, actions.settings, null, actions.exit);
        fill(
                run,
                actions.run,
                actions.stop,
                null,
                actions.pressBoth,
                null,
                actions.unobserved,
                actions.many,
                null,
                actions.ask);
        fill(
                view,
                actions.workshop,
                null,
                actions.language,
                actions.theme,
                null,
                actions.larger,
                actions.smaller,
                actions.usualSize,
                null,
                actions.stages,
                actions.sources,
                actions.output,
                actions.lanes,
                actions.laneTable,
                actions.resetDividers,
                null,
                actions.fullScreen,
                actions.projector,
                actions.notes);
        fill(network, actions.openClass, actions.joinClass, null, actions.networkSources);
        fill(help, actions.shortcuts, actions.about);
    }

    private static JMenu menu(String key) {
        JMenu menu = Localizer.text(new JMenu(), key);
        menu.setName(key);
        return menu;
    }

    /** @param actions the actions in their order; null for a separator */
    private static void fill(JMenu menu, AppAction... actions) {
        for (AppAction each : actions) {
            if (each == null) {
                menu.addSeparator();
            } else {
                menu.add(new ActionMenuItem(each));
            }
        }
    }
}
