package classroom.window;

import classroom.window.i18n.Localizer;
import com.formdev.flatlaf.ui.FlatTabbedPaneUI;
import javax.swing.JButton;
import javax.swing.JTabbedPane;

/**
 * The lessons, a tab each at the left. The tabs can be hidden while the pages stay visible. Used on the event thread.
 */
final class LessonTabs extends JTabbedPane {
    private boolean hidden;

    LessonTabs() {
        // Tabs that do not fit are scrolled; a second column would take space from the page.
        super(LEFT, SCROLL_TAB_LAYOUT);
        setName("lessons");
    }

    /** @param shown whether the tabs are visible; the pages are always visible */
    void showTabs(boolean shown) {
        hidden = !shown;
        revalidate();
        repaint();
    }

    /**
     * Selects a lesson relative to the selected one; the first follows the last.
     *
     * @param step 1 for the next, -1 for the previous
     */
    void turn(int step) {
        setSelectedIndex(Math.floorMod(getSelectedIndex() + step, getTabCount()));
    }

    @Override
    public void updateUI() {
        setUI(new LessonTabsUI());
    }

    /** A UI that can hide the tabs and that names the scroll buttons. */
    private final class LessonTabsUI extends FlatTabbedPaneUI {
        @Override
        protected boolean hideTabArea() {
            return hidden || super.hideTabArea();
        }

        @Override
        protected JButton createMoreTabsButton() {
            return named(super.createMoreTabsButton(), "lessons.more");
        }

        @Override
        protected JButton createScrollButton(int direction) {
            boolean later = direction == SOUTH || direction == EAST;
            return later ? named(super.createScrollButton(direction), "lessons.later")
                    : named(super.createScrollButton(direction), "lessons.earlier");
        }

        private static JButton named(JButton button, String key) {
            button.setName(key);
            return Localizer.tip(Localizer.name(button, key), key);
        }
    }
}
