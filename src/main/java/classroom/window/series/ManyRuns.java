package classroom.window.series;

import classroom.lesson.Catalog;
import classroom.lesson.ExpectedEnd;
import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.metrics.MetricsRegistry;
import classroom.run.ExitInfo;
import classroom.run.LauncherClosedException;
import classroom.run.Recording;
import classroom.run.RunException;
import classroom.run.jdk.Jdk;
import classroom.run.jdk.ProgramRequirements;
import classroom.stage.BackgroundTasks;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.Deadlock;
import classroom.window.AppContext;
import classroom.window.side.DisplayedRun;
import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** Runs programs many times, observed and one after another, on a thread of its own. */
final class ManyRuns {
    /** Threads that have waited for each other as long as this, while nothing else happened, will always do so; in ns. */
    private static final long CERTAIN = 300_000_000L;

    private final AppContext classroom;
    private final List<Program> programs;
    private final List<String> values;
    private final ManyRunsListener listener;
    private final String counted;
    private volatile boolean stopped;
    private volatile Recording current;

    /** Hears what comes of it; called on the event thread. */
    interface ManyRunsListener {
        /**
         * A run is over.
         *
         * @param side    which program, from 0
         * @param number  which of its runs, from 1
         * @param metrics what it came to
         * @param run     it, complete; its files are the listener's to remove
         * @param stuck   whether it ended in a deadlock, as its program is expected to, and has no other result
         */
        void ran(int side, int number, Map<String, Number> metrics, DisplayedRun run, boolean stuck);

        /** There are no more to come; {@code fault} says why there are fewer than asked for, and is null if there are not. */
        void over(RunException fault);
    }

    /**
     * @param programs run in turn; of a lesson with a metric that is {@linkplain MetricsRegistry#counted counted}
     * @param values   for their lesson's parameters
     */
    ManyRuns(AppContext classroom, List<Program> programs, List<String> values, ManyRunsListener listener) {
        this.classroom = classroom;
        this.programs = programs;
        this.values = values;
        this.listener = listener;
        counted = MetricsRegistry.counted(Program.lesson(programs.get(0).id())).orElseThrow();
    }

    /** Begins; returns at once. */
    void start(int times, Lesson lesson) {
        Map<String, Integer> named = lesson.numbers(values);
        Language language = Texts.language();
        classroom.background().runAlone("classroom many runs", () -> {
            run(times, named, language);
            return null;
        }, () -> { }, all -> listener.over(null), this::failed);
    }

    /** Ends the run of now, and starts no more. */
    void stop() {
        stopped = true;
        Recording running = current;
        if (running != null) {
            running.close();
        }
    }

    private void run(int times, Map<String, Integer> named, Language language)
            throws RunException, ExecutionException, InterruptedException {
            for (int number = 1; number <= times; number++) {
                for (int side = 0; side < programs.size() && !stopped; side++) {
                    run(side, number, named, language);
                }
            }
        }

    private void failed(Throwable failure) {
        if (stopped || failure instanceof LauncherClosedException) {
            listener.over(null);
        } else if (failure instanceof RunException reason) {
            listener.over(reason);
        } else {
            listener.over(new RunException(failure, "run.fault"));
            BackgroundTasks.rethrow(failure);
        }
    }

    private void run(int side, int number, Map<String, Integer> named, Language language)
            throws RunException, ExecutionException, InterruptedException {
        Program program = programs.get(side);
        Jdk jdk = ProgramRequirements.jdk(program, classroom.jdk());
        Path traces = classroom.launcher().folder("traces");
        Recording recording = Recording.start(classroom.launcher(), classroom.preparation()
                .observed(program, values, jdk, language, traces, classroom.settings().traceLimit()), traces);
        boolean expected = Catalog.expected(program.id()) == ExpectedEnd.DEADLOCK;
        current = recording;
        ExitInfo ending;
        try (recording) {
            if (stopped) {
                recording.close();
            }
            if (expected) {
                recording.deadlock(CERTAIN).thenRun(recording.run()::stop);
            }
            ending = recording.complete().get();
        } finally {
            current = null;
        }
        if (stopped) {
            recording.remove();
            return;
        }
        DisplayedRun shown = new DisplayedRun(program, values, recording.trace(), recording, jdk.version());
        boolean stuck = expected && Deadlock.atEnd(recording.trace()).isPresent();
        Map<String, Number> metrics = shown.metrics(named);
        if (!stuck && !metrics.containsKey(counted)) {
            recording.remove();
            throw new RunException(null, "run.no-result", program.id(), ending.status());
        }
        EventQueue.invokeLater(() -> listener.ran(side, number, metrics, shown, stuck));
    }
}
