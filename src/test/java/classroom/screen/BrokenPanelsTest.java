package classroom.screen;

import static classroom.screen.Panels.await;
import static classroom.screen.Panels.awaitTaken;
import static classroom.screen.Panels.press;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.run.ExitInfo;
import classroom.run.Run;
import classroom.run.output.OutputSnapshot;
import classroom.run.output.OutputStreamKind;
import classroom.screen.panels.Faulty;
import classroom.screen.panels.Unmade;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Panels that are killed, can't be made or fail: each tells, and harms no other. */
class BrokenPanelsTest {
    private static Panels panels;

    @BeforeAll
    static void begin() {
        panels = new Panels();
    }

    @AfterAll
    static void end() {
        panels.close();
    }

    private static ExitInfo ending(Screen screen) throws Exception {
        return screen.run().ended().get(Panels.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void theTwinOfAKilledPanelGoesOn() throws Exception {
        Screen killed = panels.open("freeze/blocking", Panels.LOOK, 1);
        Screen twin = panels.open("freeze/background", Panels.LOOK, 1);
        killed.run().process().destroyForcibly();
        ExitInfo ending = ending(killed);
        assertNotEquals(0, ending.status());
        assertFalse(ending.stopped(), "nobody stopped it");
        assertFalse(killed.await(() -> false, Panels.PATIENCE), "who waits is told");
        int beats = twin.heartbeat().snapshot(0).beats().length;
        await(twin, () -> twin.heartbeat().snapshot(0).beats().length > beats + 2, "the twin beats");
        awaitTaken(twin, press(twin, "About"));
        Panels.awaitBox(twin);
        Run run = twin.run();
        twin.close();
        assertEquals(
                0,
                run.ended().get(Panels.PATIENCE.toSeconds(), TimeUnit.SECONDS).status(),
                "a panel ends by itself when nobody looks");
    }

    @Test
    void aPanelThatCannotBeMadeSaysWhy() throws Exception {
        Screen screen = panels.open(Unmade.class);
        assertEquals(1, ending(screen).status());
        OutputSnapshot output = screen.run().output().snapshot();
        assertTrue(
                output.text(OutputStreamKind.ERROR)
                        .contains("java.lang.IllegalStateException: this panel can't be made"),
                output.toString());
        assertFalse(screen.picture().isThere());
    }

    @Test
    void aPanelThatIsNoneSaysWhy() throws Exception {
        Screen screen = panels.start("classroom.screen.host.Host", "classroom.screen.panels.Missing");
        assertEquals(1, ending(screen).status());
        assertTrue(screen.run()
                .output()
                .snapshot()
                .text(OutputStreamKind.ERROR)
                .contains("classroom.screen.panels.Missing"));
    }

    @Test
    void aFaultIsPrintedAndThePanelGoesOn() throws Exception {
        Screen screen = panels.open(Faulty.class);
        await(screen, () -> screen.control("Fail").isPresent(), "the panel is there");
        awaitTaken(screen, press(screen, "Fail"));
        awaitTaken(screen, press(screen, "Tell"));
        OutputSnapshot output = screen.run().output().snapshot();
        while (!output.text(OutputStreamKind.ERROR).contains("told by the button")) {
            assertTrue(screen.run().isAlive());
            output = screen.run().output().after(output, 1000);
        }
        assertTrue(output.text(OutputStreamKind.ERROR).contains("the button failed"));
    }
}
