package classroom.window.lesson;

import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import classroom.lesson.Catalog;
import classroom.window.SwingExtension;
import classroom.window.theme.Theme;
import classroom.window.theme.ThemeFixture;
import java.awt.Font;
import javax.swing.JLabel;
import javax.swing.JTabbedPane;
import javax.swing.UIManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A page costs nothing while it is hidden. */
class LessonPageTest {
    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    private static Font font(LessonPage page) {
        return SwingExtension.named(JLabel.class, page, "question").getFont();
    }

    @Test
    void aHiddenPageTakesOnAnotherThemeWhenItIsShown() throws Exception {
        LessonPage page = onEventThread(() -> {
            LessonPage shown = new LessonPage(Catalog.lessons().get(0));
            LessonPage hidden = new LessonPage(Catalog.lessons().get(1));
            shown.showQuestion();
            hidden.showQuestion();
            JTabbedPane tabs = new JTabbedPane();
            tabs.addTab("", shown);
            tabs.addTab("", hidden);
            Font before = font(hidden);

            ThemeFixture.show(Theme.DARK, 3);
            Theme.update(tabs);
            Font after = UIManager.getFont("h1.font");
            assertNotEquals(before, after);
            assertEquals(after, font(shown));
            assertEquals(before, font(hidden));

            tabs.setSelectedComponent(hidden);
            hidden.updateTheme();
            return hidden;
        });
        SwingExtension.await(() -> UIManager.getFont("h1.font").equals(font(page)), "the page has the theme's letters");
    }
}
