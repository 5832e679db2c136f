package classroom.race;

import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.metrics.TaskFailures;
import classroom.run.Launcher;
import classroom.run.Recording;
import classroom.run.UserProgram;
import classroom.run.UserProgramBuilder;
import classroom.run.jdk.Jdk;
import classroom.run.output.OutputSnapshot;
import classroom.run.output.OutputStreamKind;
import classroom.trace.Deadlock;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A program that is compiled from its source in this JVM, woven once, and run any number of times. */
final class ObservedProgram {
    private static final long LIMIT = 64L << 20;
    private static final long QUIET = 500_000_000L;
    private static final int MAX_S = 90;

    private final Launcher launcher;
    private final UserProgramBuilder builder;

    /**
     * What a run led to.
     *
     * @param outcome as in {@code GalleryProgram.outcomes}, but {@code done} for a normal end
     * @param printed what it printed on both streams
     * @param trace   its trace
     * @param races   what was found in its trace
     */
    record Outcome(String outcome, String printed, Trace trace, RaceReport races) {
        /** Tells whether there is a hint of a kind. */
        boolean hints(Hint.HintKind kind) {
            return races.hints().stream().anyMatch(each -> each.kind() == kind);
        }
    }

    /**
     * Compiles and weaves a program.
     *
     * @param options further options of the compiler
     */
    ObservedProgram(Launcher launcher, Path folder, String mainClass, String source, List<String> options)
            throws Exception {
        this.launcher = launcher;
        Path classes = compile(folder, mainClass, source, options);
        UserProgram program = new UserProgram(mainClass, mainClass, List.of(classes), List.of(), folder);
        builder = UserProgramBuilder.of(launcher, program, Jdk.own(), UserProgramBuilder.Recorded.EVENTS);
        assertTrue(builder.gaps().isEmpty(), builder.gaps().toString());
    }

    /** Compiles a source; returns the folder with its classes. */
    static Path compile(Path folder, String mainClass, String source, List<String> options) throws IOException {
        Path classes = Files.createDirectories(folder.resolve(mainClass + "-classes"));
        Path file = Files.writeString(folder.resolve(mainClass + ".java"), source);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter told = new StringWriter();
        List<String> all = new ArrayList<>(List.of("-g", "-proc:none", "-d", classes.toString()));
        all.addAll(options);
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            assertTrue(
                    javac.getTask(told, files, null, all, null, files.getJavaFileObjects(file))
                            .call(),
                    told.toString());
        }
        return classes;
    }

    /**
     * Runs it until it ends, or can never end.
     *
     * @param limitS the time after which it is stopped, in s; 0 for none
     */
    Outcome run(int limitS) throws Exception {
        Path traces = launcher.folder("traces");
        Recording recording = Recording.start(launcher, builder.observed(List.of(), traces, LIMIT), traces);
        String outcome = await(recording, limitS == 0 ? MAX_S : limitS);
        recording.run().stop();
        int status = recording.complete().get().status();
        assertTrue(recording.fault().isEmpty(), recording.fault().toString());
        Trace trace = recording.trace();
        OutputSnapshot output = recording.run().output().snapshot();
        boolean died = output.text(OutputStreamKind.ERROR).contains("Exception in thread")
                || trace.threads().stream().anyMatch(each -> each.died() != null);
        String printed = output.text(OutputStreamKind.OUT) + output.text(OutputStreamKind.ERROR);
        assertTrue(died || !outcome.equals("done") || status == 0, printed);
        assertTrue(trace.threads().stream().mapToInt(ThreadTrace::size).sum() > 0, "nothing was noted: " + printed);
        recording.remove();
        return new Outcome(outcome.equals("done") && died ? "died" : outcome, printed, trace, RaceFinder.of(trace));
    }

    private static String await(Recording recording, int limitS) throws Exception {
        CompletableFuture<Deadlock> deadlock = recording.deadlock(QUIET);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(limitS);
        while (System.nanoTime() < end) {
            try {
                recording.complete().get(50, TimeUnit.MILLISECONDS);
                return "done";
            } catch (TimeoutException e) {
                if (deadlock.isDone() && TaskFailures.isHopeless(recording.trace())) {
                    return "deadlock";
                }
                if (System.nanoTime() - recording.trace().end() > 2 * QUIET
                        && TaskFailures.idle(recording.trace()).isPresent()) {
                    return "idle";
                }
            }
        }
        return TaskFailures.isHopeless(recording.trace()) ? "stuck" : "endless";
    }
}
