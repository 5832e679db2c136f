package classroom.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.text.Texts;
import java.awt.Component;
import java.awt.Label;
import java.awt.Window;
import java.awt.event.WindowEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that faults are reported, even if the app's file was overwritten and no more of its classes can be loaded. */
class FaultHandlerTest {
    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    private final List<String> told = new ArrayList<>();
    private boolean changed;
    private final FaultHandler handler =
            new FaultHandler(() -> changed, (sentence, details) -> told.add(sentence + " " + details));

    private static List<Window> plain() {
        return Stream.of(Window.getWindows())
                .filter(each -> each.isShowing()
                        && Stream.of(each.getComponents())
                                .anyMatch(part -> part instanceof Label label
                                        && label.getText().equals(Texts.text("app.changed"))))
                .toList();
    }

    @Test
    void aFaultIsToldWithItsDetails() {
        handler.uncaughtException(Thread.currentThread(), new NoClassDefFoundError("classroom/window/Missing"));
        assertEquals(1, told.size());
        assertTrue(
                told.get(0).startsWith(Texts.text("app.fault")) && told.get(0).contains("classroom/window/Missing"),
                told.toString());
    }

    @Test
    void aChangedFileIsToldOnceByAPlainWindow() throws Exception {
        changed = true;
        for (int i = 0; i < 3; i++) {
            handler.uncaughtException(Thread.currentThread(), new NoClassDefFoundError("classroom/window/Missing"));
        }
        SwingExtension.await(() -> plain().size() == 1, "it is told");
        assertEquals(List.of(), told);
        Window window = plain().get(0);
        SwingExtension.onEventThread(() -> {
            for (Component each : window.getComponents()) {
                assertTrue(
                        each.getClass().getName().startsWith("java.awt."),
                        each.getClass().getName());
            }
            window.dispatchEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSING));
            return null;
        });
        SwingExtension.await(() -> plain().isEmpty(), "it is put away");
    }
}
