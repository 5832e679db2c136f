package classroom.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JTabbedPane;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks a question with the keyboard alone, from the first vote to the answer. */
class AskJourneyIT {
    private static final int BANK = 3;
    private static final int MAX_STEPS = 60;

    @TempDir
    Path folder;

    private AppDriver journey;

    @AfterEach
    void close() {
        if (journey != null) {
            journey.close();
        }
    }

    private boolean isSeen(String name) {
        return SwingExtension.all(journey.frame()).stream()
                .anyMatch(each -> name.equals(each.getName()) && each.isShowing());
    }

    private String focus() {
        return journey.seen(() -> {
            Component owner =
                    KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
            Component spinner = owner instanceof JTextComponent
                    ? javax.swing.SwingUtilities.getAncestorOfClass(javax.swing.JSpinner.class, owner)
                    : null;
            return owner == null ? "" : "" + (spinner == null ? owner : spinner).getName();
        });
    }

    @Test
    void aQuestionIsAskedWithTheKeyboardAlone() throws Exception {
        journey = new AppDriver(folder, "language=en", "theme=light");
        JTabbedPane tabs = journey.named(JTabbedPane.class, "lessons");
        journey.key(KeyEvent.VK_1 + BANK, KeyEvent.VK_ALT);
        journey.until("the bank is on show", () -> tabs.getSelectedIndex() == BANK);
        journey.until(
                "its page is complete", () -> journey.frame().page().body().isPresent());
        journey.key(KeyEvent.VK_F9);
        journey.until("the question is read", () -> focus().equals("ask.sheet"));
        List<String> round = new ArrayList<>();
        for (int i = 0; i < MAX_STEPS && (round.isEmpty() || !focus().equals("ask.sheet")); i++) {
            round.add(focus());
            journey.key(KeyEvent.VK_TAB);
        }
        assertTrue(
                round.containsAll(List.of(
                        "ask.sheet",
                        "ask.chooser",
                        "ask.minutes",
                        "ask.phones.open",
                        "ask.hands",
                        "ask.run",
                        "ask.next",
                        "ask.hide",
                        "ask.end")),
                round.toString());
        journey.key(KeyEvent.VK_ESCAPE);
        journey.until("the page is seen again", () -> isSeen("ask.bar") && isSeen("twin.left"));
        journey.key(KeyEvent.VK_F9);
        journey.until("the question is back", () -> focus().equals("ask.sheet"));
        journey.key(KeyEvent.VK_F5);
        journey.until("the run is seen", () -> isSeen("twin.left") && isSeen("ask.bar.on"));
        journey.until(
                "both runs are over",
                () -> journey.frame().page().body().orElseThrow().runs().stream()
                                .filter(each -> !each.isLive())
                                .count()
                        == 2);
        journey.key(KeyEvent.VK_F9);
        journey.until("the answer is seen", () -> isSeen("ask.thought.0"));
        AbstractButton next = journey.named(AbstractButton.class, "ask.next");
        assertEquals("Next question", journey.seen(next::getText));
        journey.key(KeyEvent.VK_ESCAPE);
        journey.key(KeyEvent.VK_F12);
        journey.until("it is for the projector", () -> !isSeen("lessons.tools") && isSeen("twin.left"));
        journey.key(KeyEvent.VK_F9);
        journey.until("the question covers the page for the projector, too", () -> focus().equals("ask.sheet"));
    }
}
