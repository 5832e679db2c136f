package classroom.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.metrics.TaskFailures;
import classroom.race.Hint.HintKind;
import classroom.run.Launcher;
import classroom.run.Recording;
import classroom.run.UserProgram;
import classroom.run.UserProgramBuilder;
import classroom.run.edit.ProgramInput;
import classroom.run.jdk.Jdk;
import classroom.run.jdk.Jdks;
import classroom.run.output.OutputStreamKind;
import classroom.run.storage.AppDirectories;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.Deadlock;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.DroppedKind;
import classroom.trace.format.EventKind;
import classroom.trace.format.Operation;
import classroom.trace.format.ThreadState;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Small programs as people bring them, observed on the oldest and the newest Java here: they do what they do alone. */
@Timeout(300)
@Tag("once")
class CasesTest {
    private static final long LIMIT = 64L << 20;
    private static final long QUIET = 500_000_000L;
    private static final int PATIENCE_S = 60;

    @TempDir
    Path temporary;

    private Launcher launcher;

    /** What a run came to; the status is -1 if it had to be stopped. */
    private record Ran(int status, String printed, Trace trace) {
        RaceReport report() {
            return RaceFinder.of(trace);
        }

        boolean has(Operation op) {
            return trace.threads().stream()
                    .anyMatch(each -> events(each)
                            .anyMatch(event -> each.site(event).op() == op && each.kind(event) != EventKind.LINE));
        }

        private static Stream<Integer> events(ThreadTrace of) {
            return Stream.iterate(0, each -> each + 1).limit(of.size());
        }

        /** The classes with noted lines. */
        Set<String> classes() {
            Set<String> classes = new TreeSet<>();
            for (ThreadTrace thread : trace.threads()) {
                events(thread)
                        .filter(each -> thread.kind(each) == EventKind.LINE)
                        .forEach(each -> classes.add(thread.site(each).className()));
            }
            return classes;
        }
    }

    @BeforeEach
    void open() {
        Texts.use(Language.EN);
        launcher = new Launcher(AppDirectories.here());
    }

    @AfterEach
    void close() {
        launcher.close();
    }

    /** The oldest and the newest Java of this machine; the app's own if there is no other. */
    private static List<Jdk> jdks() {
        List<Jdk> found = Jdks.found();
        Jdk newest = found.get(0);
        Jdk oldest = found.get(found.size() - 1);
        return newest.equals(oldest) ? List.of(newest) : List.of(oldest, newest);
    }

    private static Path cases() throws Exception {
        URI place = CasesTest.class.getResource("/classroom/cases/Ask.java").toURI();
        return Path.of(place).getParent();
    }

    private UserProgram compiled(String place, String mainClass) throws Exception {
        Path from = cases().resolve(place);
        Path classes = Files.createDirectories(temporary.resolve(mainClass + "-classes"));
        List<String> options =
                new ArrayList<>(List.of("--release", "17", "-g", "-nowarn", "-proc:none", "-d", classes.toString()));
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(each -> each.toString().endsWith(".java")).forEach(each -> options.add(each.toString()));
        }
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new)));
        return new UserProgram(mainClass, mainClass, List.of(classes), List.of(), temporary);
    }

    private Ran run(Jdk jdk, String mainClass) throws Exception {
        return run(jdk, compiled(mainClass + ".java", mainClass), "", trace -> false);
    }

    /**
     * Runs a program on a Java.
     *
     * @param input what it reads
     * @param never whether it is known by its trace that it never ends; then it is stopped
     */
    private Ran run(Jdk jdk, UserProgram program, String input, Predicate<Trace> never) throws Exception {
        UserProgramBuilder builder = UserProgramBuilder.of(launcher, program, jdk, UserProgramBuilder.Recorded.EVENTS);
        assertEquals(List.of(), builder.gaps(), program.id());
        Path traces = launcher.folder("traces");
        Recording recording = Recording.start(launcher, builder.observed(List.of(), traces, LIMIT), traces);
        ProgramInput in = new ProgramInput(recording.run(), e -> {});
        input.lines().forEach(in::line);
        in.end();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        CompletableFuture<?> complete = recording.complete();
        while (!complete.isDone() && !never.test(recording.trace()) && System.nanoTime() < end) {
            try {
                complete.get(50, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                continue;
            }
        }
        boolean ended = complete.isDone();
        recording.run().stop();
        int status = recording.complete().get().status();
        String printed = recording.run().output().snapshot().text(OutputStreamKind.OUT)
                + recording.run().output().snapshot().text(OutputStreamKind.ERROR);
        Trace trace = recording.trace();
        assertTrue(recording.fault().isEmpty(), program.id());
        assertTrue(trace.size() > 0, program.id() + ": " + printed);
        recording.remove();
        return new Ran(ended ? status : -1, printed.replace("\r\n", "\n").strip(), trace);
    }

    private void prints(Jdk jdk, String mainClass, String expected) throws Exception {
        Ran ran = run(jdk, mainClass);
        assertEquals(expected, ran.printed(), jdk + ": " + mainClass);
        assertEquals(0, ran.status(), jdk + ": " + mainClass);
    }

    @Test
    void whatAProgramSeesOfItselfStaysAsItWas() throws Exception {
        UserProgram multi = compiled("multi", "app.Main");
        UserProgram marked = compiled("annotation", "Marked");
        for (Jdk jdk : jdks()) {
            Ran packages = run(jdk, multi, "", trace -> false);
            assertEquals("42", packages.printed());
            assertEquals(Set.of("app.Main", "app.model.Box", "util.Calc"), packages.classes());
            assertEquals(
                    "1 annotation(s)\n@Info(3)",
                    run(jdk, marked, "", trace -> false).printed());
            prints(jdk, "Reflective", "5\n1 fields, 2 methods\nhidden 5");
            String inits = run(jdk, "InitOrder").printed();
            assertTrue(inits.endsWith("ExceptionInInitializerError java.lang.ArithmeticException: / by zero"), inits);
            prints(jdk, "ActiveCount", "all ended true");
        }
    }

    @Test
    void inputIsRead() throws Exception {
        UserProgram asks = compiled("Ask.java", "Ask");
        UserProgram reads = compiled("ReadsInput.java", "ReadsInput");
        for (Jdk jdk : jdks()) {
            Ran ran = run(jdk, asks, "Amy\n2\ntrue\n2.5\nmore words\n", trace -> false);
            assertEquals("Name? How often? HELLO Amy 2.5\nHELLO Amy 2.5\nmore\nwords", ran.printed());
            assertEquals(0, ran.status());
            assertEquals(
                    "Name? Hello Ben", run(jdk, reads, "Ben\n", trace -> false).printed());
            assertEquals("Name? no input", run(jdk, reads, "", trace -> false).printed());
        }
    }

    @Test
    void waitsAndDeadlocksAreTrue() throws Exception {
        UserProgram philosophers = compiled("Philosophers.java", "Philosophers");
        for (Jdk jdk : jdks()) {
            Ran bread = run(jdk, "WaitIf");
            assertEquals(
                    List.of("got bread", "nothing there!"),
                    bread.printed().lines().sorted().toList());
            assertTrue(bread.has(Operation.WAIT), "the wait is noted");
            Ran refs = run(jdk, "Refs");
            assertEquals("all ended", refs.printed());
            assertTrue(waited(refs, "taker"), "a method reference waits");
            assertTrue(Stream.of("r0", "r1", "r2").anyMatch(each -> waited(refs, each)), "for a lock");
            Ran init = run(jdk, "StaticInitDeadlock");
            assertEquals("stuck", init.printed());
            assertEquals(0, init.status());
            Deadlock both = Deadlock.atEnd(init.trace()).orElseThrow();
            assertEquals(
                    Set.of("loads A", "loads B"),
                    new TreeSet<>(both.circle().stream()
                            .map(each -> each.track().name())
                            .toList()));
            assertTrue(
                    both.circle().stream().allMatch(each -> each.operation().op() == Operation.CLASS_INIT),
                    "each waits for the initialization of the other's class");
            Ran five = run(
                    jdk,
                    philosophers,
                    "",
                    trace -> Deadlock.in(trace.at(System.nanoTime()), QUIET).isPresent());
            assertEquals(-1, five.status());
            assertEquals(5, Deadlock.atEnd(five.trace()).orElseThrow().circle().size());
        }
    }

    private static boolean waited(Ran of, String thread) {
        return of.trace().threads().stream()
                .filter(each -> each.name().equals(thread))
                .anyMatch(each -> Stream.iterate(0, span -> span + 1)
                        .limit(each.stateCount())
                        .map(each::state)
                        .anyMatch(state -> state == ThreadState.WAITING || state == ThreadState.BLOCKED));
    }

    @Test
    void mistakesAreTold() throws Exception {
        UserProgram pool = compiled("PoolNoShutdown.java", "PoolNoShutdown");
        for (Jdk jdk : jdks()) {
            AtomicReference<String> told = new AtomicReference<>("");
            Ran idle = run(jdk, pool, "", trace -> {
                told.set(TaskFailures.idle(trace).orElse(""));
                return System.nanoTime() - trace.end() > 2 * QUIET
                        && !told.get().isEmpty();
            });
            assertEquals(Texts.text("outcome.kept-alive", 2), told.get());
            assertEquals(-1, idle.status());
            assertTrue(idle.printed().startsWith("7"), idle.printed());
            assertTrue(
                    idle.report().hints().stream().anyMatch(each -> each.kind() == HintKind.UNSEEN_EXCEPTION),
                    idle.report().hints().toString());
            Ran visibility = run(jdk, "Visibility");
            assertTrue(visibility.printed().endsWith("ended"), visibility.printed());
            assertTrue(
                    visibility.report().races().stream()
                            .anyMatch(each -> each.name().equals("stop")),
                    visibility.report().races().toString());
            Ran hot = run(jdk, "HotLoop");
            assertEquals(0, hot.status());
            assertEquals(Long.toString(hotSum()), hot.printed());
            assertTrue(hot.trace().lost(DroppedKind.FIELDS) > 0, "it says that accesses were left out");
        }
    }

    /** What the hot loop comes to. */
    private static long hotSum() {
        int[] data = new int[1000];
        long sum = 0;
        for (int round = 0; round < 3000; round++) {
            for (int i = 0; i < data.length; i++) {
                data[i] += i ^ round;
                sum += data[i];
            }
        }
        return sum;
    }
}
