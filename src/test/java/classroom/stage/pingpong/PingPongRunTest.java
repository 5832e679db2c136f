package classroom.stage.pingpong;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.program.ProgramRunner;
import classroom.stage.paint.ActivityState;
import classroom.stage.pingpong.PingPongPlayer.Count;
import classroom.stage.pingpong.PingPongRun.ExchangeShape;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.Trace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the state of a run of Ping/Pong at a time matches its trace, independent of earlier queries. */
class PingPongRunTest {
    private static final int COUNT = 6;
    private static final int PAUSE_MS = 20;

    @TempDir
    Path folder;

    private Language before;

    @BeforeEach
    void inEnglish() {
        before = Texts.language();
        Texts.use(Language.EN);
    }

    @AfterEach
    void asBefore() {
        Texts.use(before);
    }

    @Test
    void eachProcessHasItsCounter() throws Exception {
        Trace trace = played("pingpong/own-counters");
        PingPongRun run = PingPongRun.of(trace);
        assertEquals(ExchangeShape.APART, run.shape());
        assertEquals(COUNT, run.count());
        assertEquals(0, run.parent().counterAt(run.end()).value());
        for (PingPongPlayer player : run.players()) {
            assertEquals(COUNT, player.said().size());
            assertNull(player.counterAt(trace.start()));
            for (int i = 0; i < COUNT; i++) {
                assertTrue(
                        Set.of((long) i, i + 1L)
                                .contains(
                                        player.counterAt(player.said().time(i)).value()),
                        player.word());
            }
            assertEquals(COUNT, player.counterAt(run.end()).value());
        }
        assertEquals("12 words: 6 Ping, 6 Pong", new PingPongExplanation(run, run.end()).total());
        assertEquals(
                "12 words: each process counted to 6 in its own memory.",
                new PingPongExplanation(run, run.end()).sentence());
        assertEquals(
                "", new PingPongExplanation(run, run.players().get(0).said().time(0)).sentence());
    }

    @Test
    void aProcessIsStartedRunsSleepsAndEnds() throws Exception {
        PingPongRun run = PingPongRun.of(played("pingpong/own-counters"));
        for (PingPongPlayer player : run.players()) {
            List<ActivityState> lives = new ArrayList<>();
            for (long time : times(run)) {
                ActivityState life = player.lifeAt(time);
                if (lives.isEmpty() || lives.get(lives.size() - 1) != life) {
                    lives.add(life);
                }
            }
            assertEquals(ActivityState.ABSENT, player.lifeAt(player.started() - 1));
            assertEquals(ActivityState.STARTING, player.lifeAt(player.started()));
            assertEquals(ActivityState.ENDED, lives.get(lives.size() - 1));
            assertTrue(
                    EnumSet.copyOf(lives).containsAll(Set.of(ActivityState.SLEEPING, ActivityState.ENDED)),
                    lives.toString());
            assertEquals(1, Collections.frequency(lives, ActivityState.ENDED), lives.toString());
        }
    }

    @Test
    void theTerminalHasWhatWasPrintedByThenForwardsAndBackwards() throws Exception {
        PingPongRun run = PingPongRun.of(played("pingpong/own-counters"));
        List<Long> times = times(run);
        List<String> forwards = times.stream().map(time -> state(run, time)).toList();
        for (int i = times.size() - 1; i >= 0; i--) {
            long time = times.get(i);
            assertEquals(
                    run.printed().stream().filter(each -> each.time() <= time).count(), run.printedUntil(time));
            assertEquals(forwards.get(i), state(run, time));
        }
        assertEquals(0, run.printedUntil(times.get(0)));
        assertEquals(run.printed().size(), run.printedUntil(run.end()));
    }

    @Test
    void everyTurnIsTakenOnce() throws Exception {
        PingPongRun run = PingPongRun.of(played("pingpong/shared-queue"));
        assertEquals(ExchangeShape.QUEUE, run.shape());
        Set<Long> turns = new TreeSet<>();
        for (PingPongPlayer player : run.players()) {
            assertEquals(player.said().size(), player.turns().size(), player.word());
            assertEquals(0, player.unused(run.end()));
            for (int i = 0; i < player.turns().size(); i++) {
                turns.add(player.turns().value(i));
                assertTrue(player.turns().time(i) <= player.said().time(i), "said before it was given a turn");
            }
        }
        assertEquals(Set.of(1L, 2L, 3L, 4L, 5L, 6L), turns);
        for (long time : times(run)) {
            assertTrue(run.turnsLeft(time) >= 0 && run.turnsLeft(time) <= run.turns(time));
        }
        assertEquals(0, run.turnsLeft(run.end()));
        assertEquals(COUNT, run.turns(run.end()));
        assertEquals(
                "6 words for 6 turns: there is one queue, in the memory of the parent.",
                new PingPongExplanation(run, run.end()).sentence());
        assertTrue(run.printed().stream().noneMatch(each -> each.text().contains("?")), "questions go through a pipe");
    }

    @Test
    void twoThreadsHaveOneCounter() throws Exception {
        PingPongRun run = PingPongRun.of(played("pingpong/threads"));
        assertEquals(ExchangeShape.THREADS, run.shape());
        int words = run.players().stream().mapToInt(each -> each.said().size()).sum();
        Count last = run.parent().counterAt(run.end());
        assertEquals(last, run.players().get(0).counterAt(run.end()));
        assertEquals(last, run.players().get(1).counterAt(run.end()));
        String sentence = new PingPongExplanation(run, run.end()).sentence();
        assertTrue(
                sentence.startsWith(words == COUNT ? COUNT + " words: both" : words + " words, not " + COUNT + ": "),
                sentence);
    }

    @Test
    void aKilledChildIsToldFromOneThatEnded() throws Exception {
        try (ProgramRunner performance = ProgramRunner.observed(folder, "pingpong/own-counters", 3, 1500)) {
            performance.printed("Pong", 2);
            ProcessHandle child = performance.child("Pong");
            child.destroyForcibly();
            performance.toItsEnd();
            PingPongRun run = PingPongRun.of(performance.trace());
            PingPongPlayer pong = run.players().get(1);
            assertEquals(child.pid(), pong.pid());
            assertEquals(ActivityState.KILLED, pong.lifeAt(run.end()));
            assertEquals(ActivityState.ENDED, run.players().get(0).lifeAt(run.end()));
            // The process may have been killed between printing the second word and recording it.
            String words = pong.said().size() == 1 ? "1 word" : "2 words";
            PingPongExplanation why = new PingPongExplanation(run, run.end());
            assertEquals(
                    "Pong was killed after " + words + "; Ping never knew, and counted to 3 by itself.",
                    why.sentence());
            Texts.use(Language.ZH);
            assertTrue(why.sentence().endsWith("就被杀掉了；Ping 毫不知情，在自己的内存里一直数到 3。"), why.sentence());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"own-counters", "shared-queue", "threads"})
    void aStoppedRunIsNotToldAsOneThatCountedToItsEnd(String program) throws Exception {
        try (ProgramRunner performance = ProgramRunner.observed(folder, "pingpong/" + program, 100, 300)) {
            performance.printed("Ping", 1);
            performance.printed("Pong", 1);
            performance.stop();
            PingPongRun run = PingPongRun.of(performance.trace());
            // The processes end after the last event.
            String sentence = new PingPongExplanation(run, run.end() + 1_000_000_000).sentence();
            assertTrue(sentence.matches("Stopped after \\d+ words, before they were done\\."), sentence);
        }
    }

    @Test
    void childrenThatHaveNotedNothingAreStarting() throws Exception {
        Trace whole = played("pingpong/own-counters");
        long parent = PingPongRun.of(whole).parent().pid();
        Path half = Files.createDirectory(folder.resolve("half"));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.filter(file -> file.getFileName().toString().startsWith(parent + "."))
                    .toList()) {
                Files.copy(each, half.resolve(each.getFileName()));
            }
        }
        Trace trace = Trace.of(half);
        assertNull(PingPongRun.of(trace));
        assertNull(PingPongRun.of(null));
        while (trace.poll() > 0) {
            continue;
        }
        PingPongRun run = PingPongRun.of(trace);
        for (PingPongPlayer player : run.players()) {
            assertEquals(ActivityState.STARTING, player.lifeAt(player.started()));
            assertNull(player.counterAt(run.end()));
            assertEquals(0, player.said().size());
        }
    }

    private Trace played(String program) throws Exception {
        try (ProgramRunner performance = ProgramRunner.observed(folder, program, COUNT, PAUSE_MS)) {
            performance.toItsEnd();
            return performance.trace();
        }
    }

    /** Returns times throughout the run, including those of all output. */
    private static List<Long> times(PingPongRun run) {
        Set<Long> times = new TreeSet<>();
        long begin = run.parent().started();
        for (int i = 0; i <= 500; i++) {
            times.add(begin + (run.end() - begin) * i / 500);
        }
        run.printed().forEach(each -> times.addAll(List.of(each.time() - 1, each.time())));
        return List.copyOf(times);
    }

    private static String state(PingPongRun run, long time) {
        StringBuilder state =
                new StringBuilder().append(run.printedUntil(time)).append(' ').append(run.turnsLeft(time));
        for (PingPongPlayer each : run.players()) {
            state.append(' ').append(each.lifeAt(time)).append(each.counterAt(time));
        }
        return state.toString();
    }
}
