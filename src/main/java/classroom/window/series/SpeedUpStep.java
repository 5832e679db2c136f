package classroom.window.series;

import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.lesson.SpeedUpSpec;
import classroom.lesson.parameter.LessonParameter;
import classroom.metrics.MetricsRegistry;
import classroom.metrics.sum.SpeedUps.Measurement;
import classroom.run.Run;
import classroom.run.RunException;
import classroom.run.output.OutputStreamKind;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.window.AppContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** Runs a program once with a number of workers, without observation, and measures its duration. */
final class SpeedUpStep implements RunSeries.SeriesStep<SpeedUpStep.PlannedMeasurement, Measurement> {
    private final AppContext classroom;
    private final Lesson lesson;
    private final SpeedUpSpec spec;
    private final List<String> values;
    private final Language language;

    /**
     * A run of the series.
     *
     * @param program the program to run
     * @param workers the number of workers
     * @param round   the number of the round, from 1
     */
    record PlannedMeasurement(Program program, int workers, int round) {}

    /**
     * Creates a step that runs programs in the current language.
     *
     * @param spec   how a speed-up of the lesson is measured
     * @param values the values of the lesson's parameters; those of the workers are ignored
     */
    SpeedUpStep(AppContext classroom, Lesson lesson, SpeedUpSpec spec, List<String> values) {
        this.classroom = classroom;
        this.lesson = lesson;
        this.spec = spec;
        this.values = List.copyOf(values);
        language = Texts.language();
    }

    /**
     * Returns the plan of a series: in each round the baseline and then all numbers of workers, so that other load on
     * the machine affects all alike.
     *
     * @param rounds the number of rounds
     */
    static List<PlannedMeasurement> plan(Program one, Program program, List<Integer> workers, int rounds) {
        List<PlannedMeasurement> plan = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            plan.add(new PlannedMeasurement(one, 1, round));
            for (int each : workers) {
                plan.add(new PlannedMeasurement(program, each, round));
            }
        }
        return plan;
    }

    @Override
    public Optional<Measurement> run(PlannedMeasurement planned, StopSignal signal)
            throws RunException, ExecutionException, InterruptedException {
        Program program = planned.program();
        List<String> own = with(planned.workers());
        Run run = classroom.launcher().start(classroom.preparation().byItself(program, own, classroom.jdk(), language));
        signal.whenStopped(run::stop);
        run.ended().get();
        String printed = run.output().snapshot().text(OutputStreamKind.OUT);
        Map<String, Number> metrics = MetricsRegistry.of(program.id(), printed, lesson.numbers(own));
        if (signal.isStopped()) {
            return Optional.empty();
        }
        if (!spec.isRight(metrics)) {
            String name = Texts.text(program.key());
            throw new RunException(null, "speedup.broken", name, planned.workers());
        }
        return Optional.of(new Measurement(
                program.id(),
                planned.workers(),
                metrics.get(spec.ms()).doubleValue(),
                metrics.getOrDefault(spec.startMs(), 0).doubleValue()));
    }

    private List<String> with(int workers) {
        List<String> own = new ArrayList<>(values);
        List<LessonParameter> parameters = lesson.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).name().equals(spec.workers())) {
                own.set(i, Integer.toString(workers));
            }
        }
        return own;
    }
}
