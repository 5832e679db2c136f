package classroom.window.series;

import classroom.lesson.Catalog;
import classroom.lesson.ExpectedEnd;
import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.metrics.MetricsRegistry;
import classroom.run.ExitInfo;
import classroom.run.Recording;
import classroom.run.RunException;
import classroom.run.jdk.Jdk;
import classroom.run.jdk.ProgramRequirements;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.Deadlock;
import classroom.window.AppContext;
import classroom.window.side.DisplayedRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** Runs a program once, observed, and determines its metrics. */
final class ObservedRunStep implements RunSeries.SeriesStep<ObservedRunStep.PlannedRun, ObservedRunStep.CountedRun> {
    /** The time in ns after which threads that wait for each other, while nothing else happens, are deadlocked. */
    private static final long MIN_DEADLOCK_NS = 300_000_000L;

    private final AppContext classroom;
    private final List<String> values;
    private final Map<String, Integer> named;
    private final Language language;
    private final String counted;

    /**
     * A run of the series.
     *
     * @param program the program to run
     * @param side    the index of its side, from 0
     * @param number  the number of the run on this side, from 1
     */
    record PlannedRun(Program program, int side, int number) {}

    /**
     * A finished run.
     *
     * @param run     the complete run; the listener removes its files
     * @param metrics its metrics
     * @param stuck   whether it ended in a deadlock, as its program is expected to, and has no other result
     */
    record CountedRun(DisplayedRun run, Map<String, Number> metrics, boolean stuck) {}

    /**
     * Creates a step that runs programs in the current language.
     *
     * @param lesson a lesson with a metric that is {@linkplain MetricsRegistry#counted counted}
     * @param values the values of the lesson's parameters
     */
    ObservedRunStep(AppContext classroom, Lesson lesson, List<String> values) {
        this.classroom = classroom;
        this.values = List.copyOf(values);
        named = lesson.numbers(values);
        language = Texts.language();
        counted = MetricsRegistry.counted(lesson.id()).orElseThrow();
    }

    /**
     * Returns the plan of a series: the programs in turn.
     *
     * @param times the number of runs of each program
     */
    static List<PlannedRun> plan(List<Program> programs, int times) {
        List<PlannedRun> plan = new ArrayList<>();
        for (int number = 1; number <= times; number++) {
            for (int side = 0; side < programs.size(); side++) {
                plan.add(new PlannedRun(programs.get(side), side, number));
            }
        }
        return plan;
    }

    @Override
    public Optional<CountedRun> run(PlannedRun planned, StopSignal signal)
            throws RunException, ExecutionException, InterruptedException {
        Program program = planned.program();
        Jdk jdk = ProgramRequirements.jdk(program, classroom.jdk());
        Path traces = classroom.launcher().folder("traces");
        Recording recording = Recording.start(
                classroom.launcher(),
                classroom
                        .preparation()
                        .observed(
                                program,
                                values,
                                jdk,
                                language,
                                traces,
                                classroom.settings().traceLimit()),
                traces);
        boolean expected = Catalog.expected(program.id()) == ExpectedEnd.DEADLOCK;
        ExitInfo ending;
        try (recording) {
            signal.whenStopped(recording::close);
            if (expected) {
                recording.deadlock(MIN_DEADLOCK_NS).thenRun(recording.run()::stop);
            }
            ending = recording.complete().get();
        }
        if (signal.isStopped()) {
            recording.remove();
            return Optional.empty();
        }
        DisplayedRun shown = new DisplayedRun(program, values, recording.trace(), recording, jdk.version());
        boolean stuck = expected && Deadlock.atEnd(recording.trace()).isPresent();
        Map<String, Number> metrics = shown.metrics(named);
        if (!stuck && !metrics.containsKey(counted)) {
            recording.remove();
            throw new RunException(null, "run.no-result", program.id(), ending.status());
        }
        return Optional.of(new CountedRun(shown, metrics, stuck));
    }
}
