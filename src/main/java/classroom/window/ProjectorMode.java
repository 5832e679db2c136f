package classroom.window;

import classroom.window.action.KeyStrokes;
import classroom.window.lesson.LessonPage;
import classroom.window.settings.Settings;
import classroom.window.theme.Theme;
import classroom.window.theme.ThemeSwitch;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import javax.swing.AbstractAction;
import javax.swing.ActionMap;
import javax.swing.InputMap;
import javax.swing.JComponent;
import javax.swing.JMenuBar;
import javax.swing.JRootPane;

/**
 * Shows a lesson to the back row: letters up, the question and the stages only; the Page keys turn to the next or previous lesson. Menus,
 * tabs, bars and sources come back when it ends. Event thread only.
 */
final class ProjectorMode {
    /** So many steps letters are larger, as far as there are so many. */
    private static final int FONT_STEPS = 4;

    private final JRootPane root;
    private final JMenuBar menu;
    private final LessonTabs tabs;
    private final Settings settings;
    private LessonPage shown;

    /** @param root of the window, which gets the keys */
    ProjectorMode(JRootPane root, JMenuBar menu, LessonTabs tabs, Settings settings) {
        this.root = root;
        this.menu = menu;
        this.tabs = tabs;
        this.settings = settings;
    }

    /** Whether it is on. */
    boolean isOn() {
        return shown != null;
    }

    /** Begins it, or ends it. */
    void toggle() {
        boolean on = !isOn();
        if (!on) {
            shown.project(false);
            shown = null;
        }
        menu.setVisible(!on);
        tabs.showTabs(!on);
        bind(KeyEvent.VK_PAGE_DOWN, on ? 1 : 0);
        bind(KeyEvent.VK_PAGE_UP, on ? -1 : 0);
        if (on) {
            shown = tabs.page();
            shown.project(true);
        }
        ThemeSwitch.to(
                Theme.current(),
                on ? Math.min(Settings.MAX_FONT_STEPS, settings.fontSteps() + FONT_STEPS) : settings.fontSteps());
    }

    /** Another page is on show. */
    void turned() {
        if (isOn() && shown != tabs.page()) {
            shown.project(false);
            shown = tabs.page();
            shown.project(true);
        }
    }

    /** @param step to the lesson that the key turns to; 0 for none */
    private void bind(int key, int step) {
        InputMap keys = root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW);
        ActionMap actions = root.getActionMap();
        String name = "turn " + KeyStrokes.text(KeyStrokes.plain(key));
        if (step == 0) {
            keys.remove(KeyStrokes.plain(key));
            actions.remove(name);
        } else {
            keys.put(KeyStrokes.plain(key), name);
            actions.put(name, new AbstractAction() {
                @Override
                public void actionPerformed(ActionEvent e) {
                    tabs.turn(step);
                }
            });
        }
    }
}
