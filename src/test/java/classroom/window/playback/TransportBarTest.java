package classroom.window.playback;

import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.stage.Runs;
import classroom.text.Language;
import classroom.trace.ThreadTrace;
import classroom.window.RepaintRecorder;
import classroom.window.Repaints;
import classroom.window.SwingExtension;
import classroom.window.theme.Icons;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JSlider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tests the effects of the bar's components on the displayed time. */
class TransportBarTest {
    private static final long S = 1_000_000_000L;

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    @TempDir
    Path folder;

    private final PlaybackState player = new PlaybackState(() -> {});
    private final List<Integer> steps = new ArrayList<>();
    private final List<Long> moves = new ArrayList<>();
    private TransportBar bar;

    @BeforeEach
    void make() throws Exception {
        bar = onEventThread(() -> new TransportBar(player, steps::add, moves::add, () -> {}));
        player.tick(1, 10 * S);
    }

    private void press(String name) throws Exception {
        onEventThread(() -> {
            SwingExtension.named(AbstractButton.class, bar, name).doClick(0);
            bar.refresh();
            return null;
        });
    }

    private List<String> labels() {
        return SwingExtension.all(bar).stream()
                .filter(each -> each instanceof JLabel)
                .map(each -> ((JLabel) each).getText())
                .toList();
    }

    @Test
    void theSliderScrubs() throws Exception {
        onEventThread(() -> {
            JSlider slider = SwingExtension.named(JSlider.class, bar, "transport.slider");
            slider.setValue(slider.getMaximum() / 4);
            bar.refresh();
            return null;
        });
        assertEquals(List.of(10 * S / 4), moves);
        assertEquals(10 * S / 4, player.time());
        assertEquals(PlaybackState.Mode.PAUSED, player.mode());
        assertTrue(labels().contains("REPLAY"), labels().toString());
        assertEquals(1, moves.size(), "to show the time is no move of it");
    }

    @Test
    void theButtonsStepPlayAndGoLive() throws Exception {
        press("transport.forward");
        press("transport.back");
        assertEquals(List.of(1, -1), steps);
        player.scrub(S);
        press("transport.play");
        assertEquals(PlaybackState.Mode.PLAYING, player.mode());
        press("transport.play");
        assertEquals(PlaybackState.Mode.PAUSED, player.mode());
        press("transport.live");
        assertEquals(PlaybackState.Mode.LIVE, player.mode());
        assertTrue(labels().contains("LIVE"), labels().toString());
    }

    @Test
    void theSpeedIsThePlayers() throws Exception {
        player.scrub(0);
        press("transport.play");
        onEventThread(() -> {
            SwingExtension.named(JComboBox.class, bar, "transport.speed").setSelectedIndex(0);
            return null;
        });
        player.tick(1 + 5 * S, 10 * S);
        player.tick(1 + 6 * S, 10 * S);
        assertEquals(S / 1000, player.time(), 1, "a thousand times slower");
    }

    @Test
    void aThreadStaysChosenWhileOthersCome() throws Exception {
        List<ThreadTrace> threads = Runs.small(folder).threads();
        onEventThread(() -> {
            bar.offer(threads.subList(0, 1));
            assertNull(bar.thread());
            SwingExtension.named(JComboBox.class, bar, "transport.thread").setSelectedItem(threads.get(0));
            bar.offer(threads);
            assertSame(threads.get(0), bar.thread());
            bar.offer(List.of());
            assertNull(bar.thread());
            return null;
        });
    }

    @Test
    void otherThreadsChangeNoLayout() throws Exception {
        List<ThreadTrace> threads = Runs.small(folder).threads();
        onEventThread(() -> {
            JComboBox<?> box = SwingExtension.named(JComboBox.class, bar, "transport.thread");
            try (RepaintRecorder repaints = new RepaintRecorder()) {
                bar.offer(threads);
                assertFalse(repaints.invalid().contains(box));
            }
            assertEquals(threads.size() + 1, box.getItemCount());
            return null;
        });
    }

    @Test
    void asManyThreadsOfAnotherRunTakeThePlaceOfTheOldOnes() throws Exception {
        List<ThreadTrace> old = Runs.small(folder.resolve("old")).threads();
        List<ThreadTrace> fresh = Runs.small(folder.resolve("fresh")).threads();
        onEventThread(() -> {
            JComboBox<?> threads = SwingExtension.named(JComboBox.class, bar, "transport.thread");
            bar.offer(old);
            threads.setSelectedItem(old.get(0));
            bar.offer(fresh);
            assertNull(bar.thread(), "the old run's thread is no more");
            assertEquals(fresh.size() + 1, threads.getItemCount());
            for (int i = 0; i < fresh.size(); i++) {
                assertSame(fresh.get(i), threads.getItemAt(i + 1));
            }
            return null;
        });
    }

    @Test
    void whatIsShownAlreadyIsNotSetAgain() throws Exception {
        int icons = onEventThread(() -> {
            bar.refresh();
            return Icons.count();
        });
        onEventThread(() -> {
            Repaints repaints = new Repaints(bar);
            for (int i = 0; i < 100; i++) {
                bar.refresh();
            }
            assertEquals(0, repaints.count(), "nothing has changed");
            for (int i = 0; i < 100; i++) {
                player.scrub(i * S / 10);
                bar.refresh();
                player.play();
                bar.refresh();
            }
            assertTrue(repaints.count() > 0, "the time has changed");
            assertEquals(icons, Icons.count(), "play and pause have an icon each");
            assertSame(Icons.icon("play"), Icons.icon("play"));
            repaints.close();
            return null;
        });
    }

    @Test
    void itSpeaksTheLanguageOfNow() throws Exception {
        onEventThread(() -> {
            bar.refresh();
            SwingExtension.use(Language.ZH, bar);
            return null;
        });
        assertTrue(labels().stream().anyMatch(each -> each.contains("秒")), labels().toString());
    }
}
