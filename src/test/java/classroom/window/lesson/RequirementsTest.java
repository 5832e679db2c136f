package classroom.window.lesson;

import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.run.RunException;
import classroom.run.jdk.Jdk;
import classroom.window.ObservedPage;
import classroom.window.SwingExtension;
import java.util.List;
import java.util.Map;
import javax.swing.JToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that a program can be run as soon as its requirements are installed, without restarting the app. */
class RequirementsTest {
    private static final Program NEEDY = needy(Catalog.program("bank/unlocked"));
    private static final Lesson BANK = Catalog.lessonOf(Catalog.program("bank/locked"));
    private static final Lesson LESSON =
            new Lesson("bank", List.of(NEEDY, Catalog.program("bank/locked")), BANK.parameters());

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    private static Program needy(Program program) {
        return new Program(program.id(), program.mainClass(), program.presses(), Program.Need.JAVA_21);
    }

    @Test
    void itIsLookedForAgainWhenTheSettingsWereClosedAndWhenTheLessonComesBack() throws Exception {
        Jdk own = Jdk.own();
        windowing.settings.jdk(new Jdk(own.home(), "21.0.1", own.vendor()));
        try (ObservedPage page = new ObservedPage(windowing.settings, LESSON)) {
            for (Runnable each : List.<Runnable>of(page.twins::checkRequirements, page.twins::begin)) {
                onEventThread(() -> {
                    page.twins.pause();
                    for (String side : List.of("left", "right")) {
                        page.side(side)
                                .chooser()
                                .lack(Map.of(NEEDY, new RunException(null, "run.needs.java", NEEDY.id())));
                        assertTrue(button(page, side).getFont().isItalic());
                    }
                    each.run();
                    return null;
                });
                page.until(
                        () -> !button(page, "left").getFont().isItalic()
                                && !button(page, "right").getFont().isItalic(),
                        "both choosers say that it can be run");
            }
        }
    }

    private static JToggleButton button(ObservedPage page, String side) {
        return SwingExtension.named(JToggleButton.class, page.side(side).chooser(), "choose.unlocked");
    }
}
