package classroom.window.theme;

import static classroom.window.SwingExtension.await;
import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.window.SwingExtension;
import java.awt.Color;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.GridLayout;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JRootPane;
import javax.swing.JTextField;
import javax.swing.RepaintManager;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that windows take on a theme in many small events, all of them, and show nothing of it until they are done. */
@Tag("once")
class ThemeSwitchTest {
    private static final int FIELDS = 900;

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    private JFrame frame;
    private JTextField last;
    private HiddenPage hidden;
    private int events;
    private int painted;
    private boolean paintedMeanwhile;

    /** Counts how often it is told of a theme while it is hidden. */
    private static final class HiddenPage extends JPanel implements ThemedWhenShown {
        private int told;

        @Override
        public void themeChanged() {
            told++;
        }
    }

    @BeforeEach
    void open() throws Exception {
        onEventThread(() -> {
            frame = new JFrame() {
                @Override
                protected JRootPane createRootPane() {
                    return new SteadyRootPane();
                }
            };
            JPanel fields = new JPanel(new GridLayout(0, 30)) {
                @Override
                protected void paintComponent(Graphics g) {
                    painted++;
                    super.paintComponent(g);
                }
            };
            for (int i = 0; i < FIELDS; i++) {
                last = new JTextField("" + i);
                fields.add(last);
            }
            hidden = new HiddenPage();
            hidden.setVisible(false);
            fields.add(hidden);
            frame.add(fields);
            frame.setSize(800, 600);
            frame.setVisible(true);
            return null;
        });
    }

    @AfterEach
    void close() throws Exception {
        onEventThread(() -> {
            frame.dispose();
            return null;
        });
    }

    @Test
    void otherEventsAreHandledMeanwhile() throws Exception {
        Color light = last.getBackground();
        onEventThread(() -> {
            ThemeSwitch.to(Theme.DARK, 0);
            assertEquals(Theme.DARK, Theme.current(), "what is made now is dark");
            countEvents();
            return null;
        });
        awaitEnd();
        assertTrue(events > 3, events + " other events");
        assertNotEquals(light, last.getBackground());
        assertEquals(UIManager.getColor("TextField.background"), last.getBackground());
        assertEquals(1, hidden.told);
        assertFalse(isHeld());
    }

    /** Counts the events that come between the steps. */
    private void countEvents() {
        if (ThemeSwitch.isGoingOn()) {
            events++;
            EventQueue.invokeLater(this::countEvents);
        }
    }

    @Test
    void nothingIsPaintedUntilAllIsDone() throws Exception {
        await(() -> painted > 0, "it is shown");
        onEventThread(() -> {
            frame.getRootPane().repaint();
            ThemeSwitch.to(Theme.DARK, 0);
            painted = 0;
            frame.getRootPane().repaint();
            lookForPictures();
            return null;
        });
        awaitEnd();
        assertFalse(paintedMeanwhile);
        await(() -> painted > 0, "it is painted afterwards");
    }

    /** Looks between the steps whether something was painted. */
    private void lookForPictures() {
        if (ThemeSwitch.isGoingOn()) {
            paintedMeanwhile |= painted > 0;
            EventQueue.invokeLater(this::lookForPictures);
        }
    }

    @Test
    void theLastOfTwoSwitchesHolds() throws Exception {
        Color light = last.getBackground();
        onEventThread(() -> {
            ThemeSwitch.to(Theme.DARK, 0);
            return null;
        });
        onEventThread(() -> {
            ThemeSwitch.to(Theme.LIGHT, 2);
            return null;
        });
        awaitEnd();
        assertEquals(light, last.getBackground());
        assertEquals(UIManager.getFont("TextField.font"), last.getFont());
        assertEquals(
                light,
                ((JTextField) ((JPanel) frame.getContentPane().getComponent(0)).getComponent(0)).getBackground());
        assertFalse(isHeld());
    }

    @Test
    void oneComponentIsUpdatedWhileAllAre() throws Exception {
        JTextField apart = onEventThread(() -> new JTextField("in no window"));
        onEventThread(() -> {
            ThemeSwitch.to(Theme.DARK, 0);
            ThemeSwitch.update(apart);
            return null;
        });
        awaitEnd();
        assertEquals(UIManager.getColor("TextField.background"), apart.getBackground());
        assertEquals(UIManager.getColor("TextField.background"), last.getBackground());
    }

    @Test
    void aWindowMayCloseMeanwhile() throws Exception {
        onEventThread(() -> {
            ThemeSwitch.to(Theme.DARK, 0);
            frame.dispose();
            return null;
        });
        awaitEnd();
        assertEquals(Theme.DARK, Theme.current());
    }

    private static void awaitEnd() throws Exception {
        await(() -> !ThemeSwitch.isGoingOn(), "all windows have the theme");
    }

    private static boolean isHeld() {
        return RepaintManager.currentManager(null) instanceof HeldRepaints;
    }
}
