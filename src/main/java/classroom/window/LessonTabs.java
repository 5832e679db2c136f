package classroom.window;

import classroom.window.i18n.Localizer;
import com.formdev.flatlaf.ui.FlatTabbedPaneUI;
import javax.swing.JButton;
import javax.swing.JTabbedPane;

/** The lessons, a tab each down the side; the tabs can be hidden while their pages are shown. Event thread only. */
final class LessonTabs extends JTabbedPane {
    private boolean hidden;

    LessonTabs() {
        // Where letters are so large that not all tabs have room, they scroll: a second column would take the room of the page.
        super(LEFT, SCROLL_TAB_LAYOUT);
        setName("lessons");
    }

    /** @param shown whether the tabs are seen; the pages are in any case */
    void showTabs(boolean shown) {
        hidden = !shown;
        revalidate();
        repaint();
    }

    /** Shows the lesson after this one, or before it; the first follows the last. */
    void turn(int step) {
        setSelectedIndex(Math.floorMod(getSelectedIndex() + step, getTabCount()));
    }

    @Override
    public void updateUI() {
        setUI(new LessonTabsUI());
    }

    /** Can hide its tabs, and names the buttons that scroll them. */
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
