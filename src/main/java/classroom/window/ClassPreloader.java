package classroom.window;

import classroom.window.lesson.LessonPage;
import com.formdev.flatlaf.FlatLightLaf;
import com.formdev.flatlaf.ui.FlatEmptyBorder;
import com.formdev.flatlaf.ui.FlatLabelUI;
import com.formdev.flatlaf.ui.FlatMenuBarBorder;
import com.formdev.flatlaf.ui.FlatMenuBarUI;
import com.formdev.flatlaf.ui.FlatMenuItemBorder;
import com.formdev.flatlaf.ui.FlatMenuItemRenderer;
import com.formdev.flatlaf.ui.FlatMenuUI;
import com.formdev.flatlaf.ui.FlatPanelUI;
import com.formdev.flatlaf.ui.FlatRootPaneUI;
import com.formdev.flatlaf.ui.FlatTabbedPaneUI;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JTabbedPane;
import javax.swing.UIManager;

/** What the window's first picture needs, loaded beside the threads that have other things to do before it. */
final class ClassPreloader {
    private ClassPreloader() {
    }

    /** Loads classes, but lets none of their code run; on a thread of its own. */
    static void loadClasses() {
        Thread thread = new Thread(() -> {
            List<Class<?>> classes = List.of(UIManager.class, FlatLightLaf.class, JMenuBar.class, JMenuItem.class, JPopupMenu.class,
                    JTabbedPane.class, JLabel.class, FlatRootPaneUI.class, FlatPanelUI.class, FlatMenuBarUI.class, FlatMenuBarBorder.class,
                    FlatMenuUI.class, FlatMenuItemRenderer.class, FlatMenuItemBorder.class, FlatTabbedPaneUI.class, FlatLabelUI.class,
                    FlatEmptyBorder.class, MainFrame.class, MainMenu.class, LessonPage.class);
            // A class that is asked for its constructors is checked, and not only read.
            classes.forEach(Class::getDeclaredConstructors);
        }, "classroom ahead");
        thread.setDaemon(true);
        thread.start();
    }

    /** Loads a font, and what draws letters and round shapes; on any thread, when there is a display. */
    static void draw() {
        Graphics2D g = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB).createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.drawOval(0, 0, 20, 20);
        g.setFont(new Font(Font.DIALOG, Font.PLAIN, 13));
        g.drawString("Ag", 20, 15);
        g.dispose();
    }
}
