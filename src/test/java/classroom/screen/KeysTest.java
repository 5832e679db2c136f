package classroom.screen;

import static classroom.screen.Panels.await;
import static classroom.screen.Panels.awaitBox;
import static classroom.screen.Panels.awaitNoBox;
import static classroom.screen.Panels.awaitTaken;
import static classroom.screen.Panels.click;
import static classroom.screen.Panels.press;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A whole panel is used by the keyboard alone: its controls, its message boxes, and also while it is frozen. */
class KeysTest {
    private static final int ABOUT = 1;
    private static Panels panels;
    private static Screen screen;

    @BeforeAll
    static void begin() throws Exception {
        panels = new Panels();
        screen = panels.open("freeze/blocking", Panels.LOOK, 1);
    }

    @AfterAll
    static void end() {
        panels.close();
    }

    /** The number of the press, as clicks are counted. */
    private static long space() {
        screen.key(KeyEvent.KEY_PRESSED, KeyEvent.VK_SPACE, ' ', 0, false);
        screen.key(KeyEvent.KEY_TYPED, KeyEvent.VK_UNDEFINED, ' ', 0, false);
        screen.key(KeyEvent.KEY_RELEASED, KeyEvent.VK_SPACE, ' ', 0, true);
        List<Heartbeat.Click> clicks = screen.heartbeat().snapshot(0).clicks();
        return clicks.get(clicks.size() - 1).number();
    }

    @Test
    void spacePressesAndAnswers() throws Exception {
        screen.focus(ABOUT);
        awaitTaken(screen, space());
        awaitBox(screen);
        awaitTaken(screen, space());
        awaitNoBox(screen);
        awaitTaken(screen, space());
        awaitBox(screen);
        space();
        awaitNoBox(screen);
        screen.focus(-1);
    }

    @Test
    void keysOfAFrozenPanelWait() throws Exception {
        awaitTaken(screen, press(screen, "Download"));
        screen.focus(ABOUT);
        long about = space();
        screen.focus(-1);
        assertEquals(1, screen.heartbeat().snapshot(0).waiting());
        awaitBox(screen);
        assertTrue(click(screen, about).waits());
        awaitTaken(screen, Panels.answer(screen));
        awaitTaken(screen, about);
        Panels.awaitBoxAfter(screen, click(screen, about).taken());
        Panels.answer(screen);
        awaitNoBox(screen);
        await(screen, () -> screen.heartbeat().snapshot(0).waiting() == 0, "nothing waits");
    }
}
