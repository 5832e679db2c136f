package classroom.window;

import classroom.text.Texts;
import classroom.window.action.KeyStrokes;
import classroom.window.i18n.Localizer;
import classroom.window.lesson.LessonPage;
import classroom.window.theme.Icons;
import com.formdev.flatlaf.ui.FlatTabbedPaneUI;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JTabbedPane;

/**
 * The lessons and the workshop, a tab each down the side; the tabs can be hidden while their pages are shown. Event
 * thread only.
 */
final class LessonTabs extends JTabbedPane {
    private static final int ICON_SIZE = 28;

    private final List<LessonPage> pages = new ArrayList<>();
    private boolean hidden;

    LessonTabs() {
        super(LEFT, WRAP_TAB_LAYOUT);
        setName("lessons");
    }

    /** Adds a tab for a page; the place of its icon is empty until {@link #complete}. */
    void addPage(LessonPage page) {
        pages.add(page);
        addTab("", new EmptyIcon(ICON_SIZE), page);
    }

    /** The pages in their order; the last is the workshop's. */
    List<LessonPage> pages() {
        return pages;
    }

    /** The page on show. */
    LessonPage page() {
        return (LessonPage) getSelectedComponent();
    }

    /** Brings the page with this lesson's id on show, if there is one. */
    void showPage(String lesson) {
        for (LessonPage page : pages) {
            if (page.lesson().id().equals(lesson)) {
                setSelectedComponent(page);
            }
        }
    }

    /**
     * Lets the tabs scroll where not all have room: a second column would take the room of the page. After the
     * layout.
     */
    void scrollIfCramped() {
        if (getTabRunCount() > 1) {
            setTabLayoutPolicy(SCROLL_TAB_LAYOUT);
        }
    }

    /** Brings what the tabs don't need for their first picture: icons, and the parts that scroll them. */
    void complete() {
        setTabLayoutPolicy(SCROLL_TAB_LAYOUT);
        for (int i = 0; i < pages.size(); i++) {
            setIconAt(
                    i,
                    Icons.icon(
                            isWorkshop(i)
                                    ? "workshop"
                                    : "lesson-" + pages.get(i).lesson().id(),
                            ICON_SIZE));
        }
    }

    /** Puts the titles on the tabs, in the current language. */
    void updateTitles() {
        for (int i = 0; i < pages.size(); i++) {
            setTitleAt(i, (isWorkshop(i) ? 0 : i + 1) + "  " + title(i));
        }
    }

    /** Gives the tabs their tooltips, in the current language. */
    void updateTips() {
        for (int i = 0; i < pages.size(); i++) {
            int key = isWorkshop(i) ? KeyEvent.VK_0 : KeyEvent.VK_1 + i;
            setToolTipTextAt(i, title(i) + "  (" + KeyStrokes.text(KeyStrokes.alt(key)) + ")");
        }
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

    private boolean isWorkshop(int page) {
        return page == pages.size() - 1;
    }

    private String title(int page) {
        return Texts.text(pages.get(page).lesson().id() + ".title");
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
        public void paint(Graphics g, JComponent tabs) {
            withHardEdges(g, () -> super.paint(g, tabs));
        }

        /** A plain line beside the tabs, where the theme fills a shape with smooth edges. */
        @Override
        protected void paintContentBorder(Graphics g, int placement, int selected) {
            if (!hideTabArea()) {
                int width = UIScale.scale(contentSeparatorHeight);
                g.setColor(contentAreaColor);
                g.fillRect(maxTabWidth + tabPane.getInsets().left, 0, width, tabPane.getHeight());
            }
        }

        @Override
        protected void paintTabBackground(
                Graphics g, int placement, int tab, int x, int y, int width, int height, boolean selected) {
            withHardEdges(g, () -> super.paintTabBackground(g, placement, tab, x, y, width, height, selected));
        }

        @Override
        protected void paintTabSelection(Graphics g, int placement, int tab, int x, int y, int width, int height) {
            withHardEdges(g, () -> super.paintTabSelection(g, placement, tab, x, y, width, height));
        }

        /** Upright rectangles need no smooth edges, which take some 20 ms the first time. */
        private static void withHardEdges(Graphics g, Runnable painting) {
            Graphics2D canvas = (Graphics2D) g;
            Object before = canvas.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
            painting.run();
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, before);
        }

        @Override
        protected JButton createMoreTabsButton() {
            return named(super.createMoreTabsButton(), "lessons.more");
        }

        @Override
        protected JButton createScrollButton(int direction) {
            boolean later = direction == SOUTH || direction == EAST;
            return later
                    ? named(super.createScrollButton(direction), "lessons.later")
                    : named(super.createScrollButton(direction), "lessons.earlier");
        }

        private static JButton named(JButton button, String key) {
            button.setName(key);
            return Localizer.tip(Localizer.name(button, key), key);
        }
    }
}
