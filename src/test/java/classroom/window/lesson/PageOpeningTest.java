package classroom.window.lesson;

import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.stage.bank.AccountStage;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.window.AppContext;
import classroom.window.SwingExtension;
import classroom.window.i18n.Localizer;
import classroom.window.side.ProgramSideView;
import classroom.window.theme.Theme;
import classroom.window.theme.ThemeFixture;
import java.awt.Color;
import java.awt.Component;
import java.awt.EventQueue;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A page shows its question at once, and makes the rest in events between which others are handled. */
class PageOpeningTest {
    private static final int MIN_EVENTS = 5;

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    private final Lesson bank = Catalog.lessonOf(Catalog.program("bank/locked"));
    private AppContext context;
    private LessonPage page;
    /** The events of others that were handled before the page was filled. */
    private int between;

    private int filled;

    @BeforeEach
    void make() throws Exception {
        context = new AppContext(windowing.settings);
        page = onEventThread(() -> new LessonPage(bank));
    }

    @AfterEach
    void close() throws Exception {
        onEventThread(() -> {
            page.pause();
            return null;
        });
        context.close();
    }

    private PageView view() {
        return new TraceLessonView(context, bank, List.of(), List.of(), kill -> new AccountStage(context.analysis()));
    }

    private void fill() {
        page.fill(new JPanel(), this::view, () -> filled++);
    }

    private long sides() {
        return SwingExtension.all(page).stream()
                .filter(each -> each instanceof ProgramSideView)
                .count();
    }

    private void count() {
        if (filled == 0) {
            between++;
            EventQueue.invokeLater(this::count);
        }
    }

    @Test
    void otherEventsAreHandledWhileAPageIsMade() throws Exception {
        onEventThread(() -> {
            fill();
            assertFalse(SwingExtension.named(JLabel.class, page, "question")
                    .getText()
                    .isEmpty());
            assertEquals(0, sides(), "the rest follows");
            count();
            return null;
        });
        SwingExtension.await(() -> filled > 0, "the page is filled");
        onEventThread(() -> {
            assertEquals(2, sides());
            assertTrue(between >= MIN_EVENTS, between + " events");
            fill();
            assertEquals(2, filled, "all is there");
            return null;
        });
    }

    @Test
    void whoeverAsksForTheBodyHasAllOfIt() throws Exception {
        onEventThread(() -> {
            assertTrue(page.body().isEmpty());
            fill();
            PageView body = page.body().orElseThrow();
            assertEquals(2, sides());
            assertEquals(1, filled);
            assertSame(body, page.body().orElseThrow());
            return null;
        });
        onEventThread(() -> {
            assertEquals(1, filled, "the planned events find nothing to do");
            assertEquals(2, sides());
            return null;
        });
    }

    @Test
    void whatChangesWhileAPageIsMadeIsTakenOnByAllOfIt() throws Exception {
        onEventThread(() -> {
            ThemeFixture.show(Theme.LIGHT, 0);
            fill();
            return null;
        });
        onEventThread(() -> {
            assertEquals(0, filled, "some parts are missing");
            ThemeFixture.show(Theme.DARK, 0);
            Texts.use(Language.ZH);
            return null;
        });
        SwingExtension.await(() -> filled > 0, "the page is filled");
        onEventThread(() -> {
            ParameterBar bar = SwingExtension.all(page).stream()
                    .filter(ParameterBar.class::isInstance)
                    .map(ParameterBar.class::cast)
                    .findFirst()
                    .orElseThrow();
            List<String> texts = texts(bar);
            Localizer.again(bar);
            assertEquals(texts(bar), texts);
            Color ground = UIManager.getColor("Panel.background");
            assertEquals(ground, bar.getBackground());
            for (Component each : SwingExtension.all(page)) {
                assertTrue(!(each instanceof ProgramSideView) || ground.equals(each.getBackground()));
            }
            return null;
        });
    }

    private static List<String> texts(Component of) {
        return SwingExtension.all(of).stream()
                .filter(JLabel.class::isInstance)
                .map(each -> ((JLabel) each).getText())
                .toList();
    }

    @Test
    void aPageThatIsLeftWhileItIsMadeIsMadeToItsEnd() throws Exception {
        onEventThread(() -> {
            fill();
            page.pause();
            page.project(true);
            return null;
        });
        SwingExtension.await(() -> filled > 0, "the page is filled");
        onEventThread(() -> {
            assertEquals(2, sides());
            return null;
        });
    }
}
