package classroom.run.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.Program;
import classroom.run.Launcher;
import classroom.run.ProgramBuilder;
import classroom.run.Recording;
import classroom.run.RunException;
import classroom.run.UserProgram;
import classroom.run.jdk.Jdk;
import classroom.run.jdk.Jdks;
import classroom.run.schedule.ScheduledRun.Pace;
import classroom.run.storage.AppDirectories;
import classroom.run.user.OpenedProgram;
import classroom.run.user.ProgramOpener;
import classroom.schedule.host.ScheduleHost;
import classroom.trace.ThreadTrace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs in JVMs of their own that the app schedules over a socket. */
class ScheduledRunTest {
    private static Program program(String id) {
        return Catalog.lessons().stream()
                .flatMap(lesson -> lesson.programs().stream())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ScheduledCopy bank(Launcher launcher, Jdk jdk) throws RunException {
        return bank(launcher, 2, jdk);
    }

    private static ScheduledCopy bank(Launcher launcher, int threads, Jdk jdk) throws RunException {
        List<String> values = List.of(Integer.toString(threads), "1", "10");
        return new ProgramBuilder(launcher).scheduled(program("bank/unlocked"), values, jdk);
    }

    @Test
    void everyOrderIsSeenOnEachJava() throws Exception {
        try (Launcher launcher = new Launcher(AppDirectories.here())) {
            for (Jdk jdk : List.of(Jdk.own(), Jdks.found().get(0))) {
                try (ScheduledRun run = ScheduledRun.start(launcher, bank(launcher, jdk))) {
                    ExplorationResult found = run.explore(ExploreSettings.DEFAULT, (runs, outcomes) -> {});
                    assertTrue(found.all());
                    assertEquals(6, found.orders());
                    assertEquals(4, found.runs());
                    assertEquals(2, found.outcomes().size());
                }
            }
        }
    }

    @Test
    void whatTakesLongBeginsAnewAndFindsTheSame() throws Exception {
        try (Launcher launcher = new Launcher(AppDirectories.here());
                ScheduledRun run = ScheduledRun.start(launcher, bank(launcher, 4, Jdk.own()), new Pace(1, 0, 0))) {
            run.step(1, false);
            ExplorationResult found = run.explore(ExploreSettings.DEFAULT, (runs, outcomes) -> {});
            assertTrue(found.all());
            assertEquals(2520, found.orders());
            assertEquals(576, found.runs());
            assertEquals(List.of(1), run.state().choices(), "the stepped run stands where it stood");
            assertEquals(List.of(1, 2), run.step(2, false).choices());
        }
    }

    /** The JDK's loop over a list can't save its frame. */
    @Test
    void whoCannotTakeTurnsOnOneThreadHasAStackOfItsOwn(@TempDir Path folder) throws Exception {
        Path source = Files.writeString(folder.resolve("Looping.java"), """
                import java.util.List;
                public class Looping {
                    static int x;
                    public static void main(String[] args) throws InterruptedException {
                        Thread other = new Thread(() -> List.of(1, 2).forEach(each -> x = x + each));
                        other.start();
                        List.of(1, 2).forEach(each -> x = x + each);
                        other.join();
                        System.out.println(x);
                    }
                }
                """);
        String[] compile = {"-g", "-proc:none", "--release", "17", source.toString()};
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, compile));
        UserProgram program = new UserProgram("looping", "Looping", List.of(folder), List.of(), null);
        try (Launcher launcher = new Launcher(AppDirectories.here())) {
            for (Jdk jdk : new LinkedHashSet<>(List.of(Jdk.own(), Jdks.found().get(0)))) {
                ScheduledCopy copy = new ProgramBuilder(launcher).scheduled(program, List.of(), jdk);
                try (ScheduledRun run = ScheduledRun.start(launcher, copy, new Pace(1, 0, 1))) {
                    assertEquals(3, run.state().threads().size() + 1, "main and the other one");
                    ExplorationResult found = run.explore(ExploreSettings.DEFAULT.within(60_000), (runs, seen) -> {});
                    assertTrue(found.all());
                    assertEquals(70, found.orders());
                    assertEquals(jdk.feature() >= 21 ? "continuations" : "threads", found.fibers());
                    assertEquals(
                            Set.of("3\n", "4\n", "5\n", "6\n"),
                            found.outcomes().stream().map(OutcomeSummary::out).collect(Collectors.toSet()));
                }
            }
        }
    }

    @Test
    void severalJvmsFindTheSame() throws Exception {
        try (Launcher launcher = new Launcher(AppDirectories.here())) {
            for (Jdk jdk : new LinkedHashSet<>(List.of(Jdk.own(), Jdks.found().get(0)))) {
                try (ScheduledRun run = ScheduledRun.start(launcher, bank(launcher, 5, jdk), new Pace(1, 0, 2))) {
                    AtomicLong jvms = new AtomicLong();
                    BiConsumer<Long, Integer> count = (runs, outcomes) -> jvms.accumulateAndGet(
                            ProcessHandle.current()
                                    .children()
                                    .filter(each -> List.of(
                                                    each.info().arguments().orElse(new String[0]))
                                            .contains(ScheduleHost.class.getName()))
                                    .count(),
                            Math::max);
                    ExplorationResult found = run.explore(ExploreSettings.DEFAULT.within(60_000), count);
                    assertTrue(found.all());
                    assertEquals(113_400, found.orders());
                    assertEquals(14_400, found.runs());
                    assertEquals(5, found.outcomes().size());
                    assertTrue(jvms.get() > 1, "JVMs");
                    for (OutcomeSummary each : found.outcomes()) {
                        assertEquals(
                                each.out(), run.replay(each.choices()).outcome().out());
                    }
                }
            }
        }
    }

    @Test
    void manyRandomOrdersAreTheSameInAnyNumberOfJvms() throws Exception {
        ExploreSettings settings = new ExploreSettings(1, 1, -1, 100_000, 7, false);
        List<List<String>> found = new ArrayList<>();
        try (Launcher launcher = new Launcher(AppDirectories.here())) {
            ScheduledCopy copy = bank(launcher, 4, Jdk.own());
            for (int helpers : new int[] {0, 2}) {
                try (ScheduledRun run = ScheduledRun.start(launcher, copy, new Pace(1, 0, helpers))) {
                    AtomicLong told = new AtomicLong();
                    for (int i = 0; i < 2; i++) {
                        ExplorationResult result = run.explore(settings, (runs, outcomes) -> told.set(runs));
                        assertEquals(100_000, result.runs());
                        assertEquals(100_000, result.random());
                        assertEquals(7, result.seed());
                        assertFalse(result.all());
                        found.add(result.outcomes().stream()
                                .map(each -> each.out() + each.runs())
                                .toList());
                    }
                    assertTrue(told.get() > 0 && told.get() <= 100_000, "" + told);
                }
            }
        }
        assertEquals(4, found.get(0).size(), "outcomes");
        assertEquals(1, new LinkedHashSet<>(found).size(), found.toString());
    }

    @Test
    void manyRandomOrdersCanBeStopped() throws Exception {
        ExploreSettings settings = new ExploreSettings(1, 1, -1, 1_000_000_000, 7, false);
        try (Launcher launcher = new Launcher(AppDirectories.here());
                ScheduledRun run = ScheduledRun.start(launcher, bank(launcher, 4, Jdk.own()), new Pace(1, 0, 1))) {
            ExplorationResult found = run.explore(settings, (runs, outcomes) -> run.stop());
            assertTrue(found.runs() > 0 && found.runs() < 1_000_000_000, "" + found.runs());
        }
    }

    @Test
    void whatBeginsAnewCanBeStopped() throws Exception {
        try (Launcher launcher = new Launcher(AppDirectories.here());
                ScheduledRun run = ScheduledRun.start(launcher, bank(launcher, 6, Jdk.own()), new Pace(1, 0, 1))) {
            ExplorationResult found = run.explore(ExploreSettings.DEFAULT, (runs, outcomes) -> run.stop());
            assertFalse(found.all());
            assertTrue(found.runs() < 518_400);
            assertEquals(List.of(), run.state().choices(), "its JVM goes on");
        }
    }

    @Test
    void stepsAreMadeAndTakenBack() throws Exception {
        try (Launcher launcher = new Launcher(AppDirectories.here());
                ScheduledRun run = ScheduledRun.start(launcher, bank(launcher, Jdk.own()))) {
            SteppedState start = run.state();
            assertEquals(List.of(), start.choices());
            assertEquals(3, start.threads().size());
            assertFalse(start.threads().get(0).enabled(), "main waits");
            assertNull(start.threads().get(0).next());
            assertEquals(SteppedState.StepKind.READ, start.threads().get(1).next());
            assertEquals(
                    "balance",
                    run.copy().sites().get(start.threads().get(1).site()).name());
            run.step(1, false);
            SteppedState both = run.step(2, false);
            assertEquals(List.of(1, 2), both.choices());
            assertEquals(SteppedState.StepKind.WRITE, both.threads().get(1).next());
            assertEquals(List.of(1), run.undo().choices());
            run.step(1, false);
            run.step(2, false);
            SteppedState end = run.step(2, false);
            assertEquals("ENDED", end.ending());
            assertEquals("balance = 2\n", end.out());
            assertEquals(List.of(), run.rewind(0).choices());
            assertThrows(IllegalArgumentException.class, () -> run.step(0, false));
            assertEquals("balance = 1\n", run.follow(OrderText.parse("A B B A")).out());
        }
    }

    @Test
    void ordersThatBeginAlikeAreSearched() throws Exception {
        try (Launcher launcher = new Launcher(AppDirectories.here());
                ScheduledRun run = ScheduledRun.start(launcher, bank(launcher, Jdk.own()))) {
            ExplorationResult torn = run.exploreFrom(OrderText.parse("A B"), ExploreSettings.DEFAULT);
            assertTrue(torn.all());
            assertEquals(
                    List.of("balance = 1\n"),
                    torn.outcomes().stream().map(OutcomeSummary::out).toList());
            assertEquals(List.of(1, 2), torn.outcomes().get(0).choices().subList(0, 2));
            ExplorationResult open = run.exploreFrom(OrderText.parse("A"), ExploreSettings.DEFAULT);
            assertEquals(
                    Set.of("balance = 1\n", "balance = 2\n"),
                    open.outcomes().stream().map(OutcomeSummary::out).collect(Collectors.toSet()));
            assertEquals(
                    0,
                    run.exploreFrom(OrderText.parse("A A A A A"), ExploreSettings.DEFAULT)
                            .runs(),
                    "it can't be followed");
            assertEquals(List.of(), run.state().choices(), "the stepped run stands where it stood");
        }
    }

    @Test
    void itGoesOnToTheNextChoiceThatMatters() throws Exception {
        try (Launcher launcher = new Launcher(AppDirectories.here());
                ScheduledRun run = ScheduledRun.start(launcher, bank(launcher, Jdk.own()))) {
            NextChoice first = NextChoice.goOn(run, 60_000, () -> false);
            assertEquals(NextChoice.ChoiceEffect.MATTERS, first.found());
            assertEquals(List.of(1), first.state().choices(), "either may read first; then it matters who goes");
            assertEquals(
                    List.of(1),
                    NextChoice.goOn(run, 60_000, () -> false).state().choices(),
                    "it stays there");
            run.step(2, false);
            NextChoice end = NextChoice.goOn(run, 60_000, () -> false);
            assertEquals(NextChoice.ChoiceEffect.ALL_ALIKE, end.found());
            assertEquals("balance = 1\n", end.state().out());
            run.rewind(0);
            assertEquals(
                    NextChoice.ChoiceEffect.UNKNOWN,
                    NextChoice.goOn(run, 60_000, () -> true).found());
            assertEquals(
                    NextChoice.ChoiceEffect.UNKNOWN,
                    NextChoice.goOn(run, 0, () -> false).found());
        }
    }

    @Test
    void anOrderIsRecordedAsARun() throws Exception {
        try (Launcher launcher = new Launcher(AppDirectories.here())) {
            for (Jdk jdk : List.of(Jdk.own(), Jdks.found().get(0))) {
                try (ScheduledRun run = ScheduledRun.start(launcher, bank(launcher, jdk))) {
                    OrderRecorder recorder = run.recorder();
                    Recording whole = recorder.record(launcher, OrderText.parse("A B B A"), 1 << 24);
                    assertEquals(List.of("Depositor 1", "Depositor 2", "main"), threads(whole));
                    assertEquals(
                            List.of(
                                    "Depositor 1 READ_STATIC 0",
                                    "Depositor 2 READ_STATIC 0",
                                    "Depositor 2 WRITE_STATIC 1",
                                    "Depositor 1 WRITE_STATIC 1"),
                            balances(whole));
                    assertEquals(0, whole.complete().get().status(), "the program has ended");
                    whole.remove();
                    Recording part = recorder.record(launcher, OrderText.parse("B"), 1 << 24);
                    assertEquals(List.of("Depositor 2 READ_STATIC 0"), balances(part));
                    part.remove();
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> recorder.record(launcher, OrderText.parse("A A A A A A A A A"), 1 << 24));
                    assertEquals(List.of(), run.state().choices(), "the stepped run stands where it stood");
                }
            }
        }
    }

    private static List<String> threads(Recording of) {
        return of.trace().threads().stream().map(ThreadTrace::name).sorted().toList();
    }

    /** Each access to the field {@code balance} after the threads have started: thread, kind, value. */
    private static List<String> balances(Recording of) {
        record Access(long time, String text) {}
        return of.trace().threads().stream()
                .filter(each -> !each.name().equals("main"))
                .flatMap(each -> IntStream.range(0, each.size())
                        .filter(event -> each.site(event).name().equals("balance"))
                        .mapToObj(event -> new Access(
                                each.time(event), each.name() + " " + each.kind(event) + " " + each.value(event))))
                .sorted(Comparator.comparingLong(Access::time))
                .map(Access::text)
                .toList();
    }

    @Test
    void dataRacesAreTold() throws Exception {
        try (Launcher launcher = new Launcher(AppDirectories.here())) {
            assertEquals(List.of("balance [17, 19]"), races(launcher, "bank/unlocked"));
            assertEquals(List.of(), races(launcher, "bank/locked"));
            assertEquals(List.of(), races(launcher, "bank/atomic"));
            assertEquals(List.of(), races(launcher, "bank/volatile"));
        }
    }

    private static List<String> races(Launcher launcher, String id) throws RunException {
        ScheduledCopy copy = new ProgramBuilder(launcher).scheduled(program(id), List.of("2", "1", "10"), Jdk.own());
        try (ScheduledRun run = ScheduledRun.start(launcher, copy)) {
            ExplorationResult found = run.explore(ExploreSettings.DEFAULT, (runs, outcomes) -> {});
            assertFalse(found.seeded());
            return found.races().stream()
                    .map(each -> each.field() + " " + each.lines())
                    .toList();
        }
    }

    @Test
    void aLineIsSeveralSteps() throws Exception {
        try (Launcher launcher = new Launcher(AppDirectories.here())) {
            ScheduledCopy copy = new ProgramBuilder(launcher)
                    .scheduled(program("bank/no-sleep"), List.of("2", "1", "10"), Jdk.own());
            try (ScheduledRun run = ScheduledRun.start(launcher, copy)) {
                assertEquals(List.of(1), run.step(1, false).choices());
                run.undo();
                assertEquals(List.of(1, 1), run.step(1, true).choices());
            }
        }
    }

    @Test
    void aSourceOfOnesOwn(@TempDir Path folder) throws Exception {
        Path source = Files.writeString(folder.resolve("Mine.java"), """
                public class Mine {
                    static int x;
                    public static void main(String[] args) throws Exception {
                        Thread t = new Thread(() -> x = 1);
                        t.start();
                        int seen = x;
                        t.join();
                        System.out.print(seen);
                    }
                }
                """);
        try (Launcher launcher = new Launcher(AppDirectories.here());
                ScheduledRun run = ScheduledRun.start(launcher, own(launcher, source))) {
            ExplorationResult found = run.explore(ExploreSettings.DEFAULT, (runs, outcomes) -> {});
            assertTrue(found.all());
            assertEquals(2, found.orders());
            ReplayResult replayed = run.replay(List.of(1, 0));
            assertEquals("1", replayed.outcome().out());
            assertEquals(-1, replayed.firstInvalid());
        }
    }

    private static ScheduledCopy own(Launcher launcher, Path source) throws RunException {
        OpenedProgram opened = new ProgramOpener(launcher, Jdk.own(), true).open(source);
        return new ProgramBuilder(launcher).scheduled(opened.program(), List.of(), opened.jdk());
    }

    @Test
    void whatCannotBeScheduledDoesNotStart() throws Exception {
        try (Launcher launcher = new Launcher(AppDirectories.here())) {
            ScheduledCopy copy = new ProgramBuilder(launcher).scheduled(program("process/spawn"), List.of(), Jdk.own());
            assertThrows(RunException.class, () -> ScheduledRun.start(launcher, copy));
        }
    }

    @Test
    void ordersAreWrittenAndRead() {
        assertEquals("A B main C", OrderText.of(List.of(1, 2, 0, 3)));
        assertEquals(List.of(1, 2, 0, 30), OrderText.parse("a B main T30"));
        assertThrows(IllegalArgumentException.class, () -> OrderText.parse("A ?"));
    }
}
