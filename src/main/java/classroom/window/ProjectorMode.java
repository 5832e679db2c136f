package classroom.window;

import classroom.window.action.KeyStrokes;
import classroom.window.lesson.LessonPage;
import classroom.window.settings.Settings;
import classroom.window.theme.Theme;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.function.Supplier;
import javax.swing.AbstractAction;
import javax.swing.ActionMap;
import javax.swing.InputMap;
import javax.swing.JComponent;
import javax.swing.JMenuBar;
import javax.swing.JRootPane;

/**
 * Projector mode shows a lesson in large letters, with only the question and the stages; Page Up and Page Down switch
 * lessons. Menus, tabs, bars and sources return when it ends. Used on the event thread.
 */
final class ProjectorMode {
    /** The number of steps by which letters are larger, up to the maximum. */
    private static final int FONT_STEPS = 4;

    private final JRootPane root;
    private final JMenuBar menu;
    private final LessonTabs tabs;
    private final Settings settings;
    private final Supplier<LessonPage> page;
    private LessonPage shown;

    /** @param page returns the selected page */
    ProjectorMode(JRootPane root, JMenuBar menu, LessonTabs tabs, Settings settings, Supplier<LessonPage> page) {
        this.root = root;
        this.menu = menu;
        this.tabs = tabs;
        this.settings = settings;
        this.page = page;
    }

    /** Whether projector mode is on. */
    boolean isOn() {
        return shown != null;
    }

    /** Switches projector mode on or off. */
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
            shown = page.get();
            shown.project(true);
        }
        Theme.show(Theme.current(), on ? Math.min(Settings.MAX_FONT_STEPS, settings.fontSteps() + FONT_STEPS) : settings.fontSteps());
    }

    /** Called when another page is selected. */
    void turned() {
        if (isOn() && shown != page.get()) {
            shown.project(false);
            shown = page.get();
            shown.project(true);
        }
    }

    /** @param step the lesson that the key selects, relative to the selected one; 0 for none */
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
