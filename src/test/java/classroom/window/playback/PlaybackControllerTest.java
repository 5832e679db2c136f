package classroom.window.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.stage.TraceFixture;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.SiteTable;
import classroom.window.SwingExtension;
import classroom.window.i18n.Localizer;
import classroom.window.side.DisplayedRun;
import classroom.window.theme.Theme;
import classroom.window.theme.ThemeFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.AbstractButton;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests the displayed time of a page, tick by tick. */
class PlaybackControllerTest {
    private static final long TICK = 33_000_000;
    private static final long SECOND = 1_000_000_000;

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    private long now = SECOND;

    /** Counts the updates. */
    private static final class Side implements PlaybackView {
        private DisplayedRun shown;
        private boolean running;
        private int shows;

        @Override
        public void follow(ThreadTrace thread) {
            // The followed thread is irrelevant here.
        }

        @Override
        public DisplayedRun shown() {
            return shown;
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public void show(long time, long zero, boolean live) {
            shows++;
        }
    }

    private final Side left = new Side();
    private final Side right = new Side();

    /** Returns how often a side is updated in a number of ticks, less than a second. */
    private int shows(PlaybackController clock, int ticks) {
        int before = left.shows;
        for (int i = 0; i < ticks; i++) {
            now += TICK;
            clock.tick(now);
        }
        assertEquals(left.shows, right.shows);
        return left.shows - before;
    }

    private static DisplayedRun shown(Trace trace) {
        return new DisplayedRun(Catalog.program("bank/locked"), List.of("1", "1", "1"), trace, null, "17");
    }

    @Test
    void whatStaysTheSameIsShownOnce() throws Exception {
        Path folder = Files.createDirectories(windowing.folder.resolve("made"));
        TraceFixture made = new TraceFixture(folder, 7, SiteTable.empty(), SECOND);
        TraceFixture.Line main = made.thread(1, "main", SECOND);
        main.print(3 * SECOND, "late\n");
        Trace trace = Trace.of(folder);
        trace.poll();
        SwingExtension.onEventThread(() -> {
            PlaybackController clock = new PlaybackController(() -> {}, true, false);
            clock.sides(left, right);
            assertEquals(1, shows(clock, 20), "nothing is shown");
            left.shown = shown(trace);
            assertEquals(1, shows(clock, 20), "a run that is over");
            right.shown = shown(trace);
            assertEquals(1, shows(clock, 20), "another one");
            main.print(3 * SECOND, "later\n");
            trace.poll();
            assertEquals(1, shows(clock, 20), "late news");
            Texts.use(Language.ZH);
            assertEquals(1, shows(clock, 20), "the other language");
            Theme.install(windowing.settings, Optional.of(Theme.DARK));
            assertEquals(1, shows(clock, 20), "the other theme");
            assertEquals(0, shows(clock, 100), "nothing new");
            clock.moveTo(SECOND);
            assertEquals(0, shows(clock, 20), "what was before stays as it is");
            clock.goLive();
            assertEquals(1, shows(clock, 20), "back to now");
            clock.player().play();
            clock.tick(now);
            assertEquals(20, shows(clock, 20), "it moves");
            return null;
        });
    }

    @Test
    void theLanesKeepTheirHeightWhileAProgramIsStartedAgain() throws Exception {
        Path folder = Files.createDirectories(windowing.folder.resolve("again"));
        TraceFixture made = new TraceFixture(folder, 7, SiteTable.empty(), SECOND);
        for (int i = 1; i <= 9; i++) {
            made.thread(i, "thread " + i, SECOND).print(3 * SECOND, "words\n");
        }
        Trace trace = Trace.of(folder);
        trace.poll();
        SwingExtension.onEventThread(() -> {
            PlaybackController clock = new PlaybackController(() -> {}, true, false);
            clock.sides(left, right);
            clock.lanes().setSize(800, 200);
            left.shown = shown(trace);
            shows(clock, 1);
            int whole = clock.lanes().need();
            left.running = true;
            left.shown = null;
            shows(clock, 5);
            assertEquals(whole, clock.lanes().need(), "before the new run has a thread");
            left.running = false;
            shows(clock, 1);
            assertTrue(clock.lanes().need() < whole, "when nothing runs");
            return null;
        });
    }

    @Test
    void itTicksOnlyWhileSomethingCanChange() throws Exception {
        Path folder = Files.createDirectories(windowing.folder.resolve("rest"));
        TraceFixture made = new TraceFixture(folder, 7, SiteTable.empty(), SECOND);
        made.thread(1, "main", SECOND).print(3 * SECOND, "words\n");
        Trace trace = Trace.of(folder);
        trace.poll();
        SwingExtension.onEventThread(() -> {
            PlaybackController clock = new PlaybackController(() -> {}, true, false);
            clock.sides(left, right);
            assertFalse(clock.isTicking(), "the page is not on show");
            clock.start();
            assertRestsAfterATick(clock, "nothing was run");
            left.shown = shown(trace);
            clock.goLive();
            assertRestsAfterATick(clock, "the run is over");
            clock.moveTo(0);
            assertRestsAfterATick(clock, "the reader has chosen a time");
            clock.player().play();
            clock.tick(now);
            shows(clock, 20);
            assertTrue(clock.isTicking(), "it plays");
            shows(clock, 100);
            assertFalse(clock.isTicking(), "it has played to the end");
            int before = left.shows;
            Texts.use(Language.ZH);
            Localizer.again(clock.transport());
            assertRestsAfterATick(clock, "the other language");
            ThemeFixture.show(Theme.DARK, 0);
            SwingUtilities.updateComponentTreeUI(clock.transport());
            assertRestsAfterATick(clock, "the other theme");
            assertEquals(before + 2, left.shows, "they are shown");
            clock.stop();
            clock.goLive();
            assertFalse(clock.isTicking(), "another page is on show");
            return null;
        });
    }

    private void assertRestsAfterATick(PlaybackController clock, String what) {
        assertTrue(clock.isTicking(), what + ": it is shown once");
        now += TICK;
        clock.tick(now);
        assertFalse(clock.isTicking(), what);
    }

    @Test
    void aPictureThatTookLongIsFollowedByAPauseWhileProgramsRun() {
        int usual = PlaybackController.delay(SECOND / 1000, true, false);
        assertEquals(usual, PlaybackController.delay(SECOND / 5, false, false), "nobody else needs the machine");
        for (long took = SECOND / 40; took < 2 * SECOND; took += SECOND / 40) {
            assertTrue(PlaybackController.delay(took, true, false) - took / 1_000_000 >= 2 * usual, "after " + took);
        }
    }

    @Test
    void oneStepBackFromTheFirstEventIsTheStart() throws Exception {
        Path folder = Files.createDirectories(windowing.folder.resolve("steps"));
        TraceFixture made = new TraceFixture(folder, 7, SiteTable.empty(), SECOND);
        made.thread(1, "main", 2 * SECOND).print(3 * SECOND, "words\n");
        Trace trace = Trace.of(folder);
        trace.poll();
        SwingExtension.onEventThread(() -> {
            PlaybackController clock = new PlaybackController(() -> {}, true, false);
            clock.sides(left, right);
            left.shown = shown(trace);
            clock.tick(now);
            clock.moveTo(SECOND / 2);
            AbstractButton forward = SwingExtension.named(AbstractButton.class, clock.transport(), "transport.forward");
            AbstractButton back = SwingExtension.named(AbstractButton.class, clock.transport(), "transport.back");
            List<Long> times = new ArrayList<>();
            for (AbstractButton each : List.of(forward, forward, forward, back, back, back)) {
                each.doClick(0);
                times.add(clock.player().time());
            }
            assertEquals(List.of(SECOND, 2 * SECOND, 2 * SECOND, SECOND, 0L, 0L), times);
            return null;
        });
    }
}
