package classroom.window.series;

import classroom.lesson.Lesson;
import classroom.lesson.LessonParameter;
import classroom.lesson.Program;
import classroom.lesson.SpeedUpSpec;
import classroom.metrics.MetricsRegistry;
import classroom.metrics.sum.SpeedUps.Measurement;
import classroom.run.LauncherClosedException;
import classroom.run.Run;
import classroom.run.RunException;
import classroom.run.output.OutputStreamKind;
import classroom.stage.BackgroundTasks;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.window.AppContext;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * Runs a program with different numbers of workers, and the one worker's program beside it, in turn, so that a busy moment hits all
 * alike; one at a time and not observed, on a thread of its own.
 */
final class SpeedUpRuns {
    private final AppContext classroom;
    private final Lesson lesson;
    private final SpeedUpSpec spec;
    private final List<String> values;
    private final SpeedUpListener listener;
    private volatile boolean stopped;
    private volatile Run current;

    /** Hears what comes of it; called on the event thread. */
    interface SpeedUpListener {
        /**
         * A run begins.
         *
         * @param round from 1
         */
        void runs(String program, int workers, int round);

        /** A run is over and has come to a result. */
        void measured(Measurement next);

        /** There are no more to come; {@code fault} says why there are fewer than asked for, and is null if there are not. */
        void over(String fault);
    }

    /**
     * @param spec   how a speed-up of the lesson is measured
     * @param values for the lesson's parameters; those of the workers don't matter
     */
    SpeedUpRuns(AppContext classroom, Lesson lesson, SpeedUpSpec spec, List<String> values, SpeedUpListener listener) {
        this.classroom = classroom;
        this.lesson = lesson;
        this.spec = spec;
        this.values = List.copyOf(values);
        this.listener = listener;
    }

    /**
     * Begins; returns at once.
     *
     * @param rounds how often each is run
     */
    void start(Program one, Program program, List<Integer> workers, int rounds) {
        Language language = Texts.language();
        classroom.background().runAlone("classroom speed-up", () -> run(one, program, workers, rounds, language), () -> { },
                fault -> listener.over(stopped ? null : fault), this::failed);
    }

    /** Ends the run of now, and starts no more. */
    void stop() {
        stopped = true;
        Run running = current;
        if (running != null) {
            running.stop();
        }
    }

    /** Why there are no more results; null if there are all. */
    private String run(Program one, Program program, List<Integer> workers, int rounds, Language language)
            throws RunException, ExecutionException, InterruptedException {
        String fault = null;
            for (int round = 1; round <= rounds && fault == null; round++) {
                fault = measure(one, 1, round, language);
                for (int i = 0; i < workers.size() && fault == null; i++) {
                    fault = measure(program, workers.get(i), round, language);
                }
            }
        return fault;
    }

    private void failed(Throwable failure) {
        if (stopped || failure instanceof LauncherClosedException) {
            listener.over(null);
        } else if (failure instanceof RunException reason) {
            listener.over(reason.getMessage());
        } else {
            listener.over(Texts.text("run.fault"));
            BackgroundTasks.rethrow(failure);
        }
    }

    /** Why there is no result; null if there is one, or nobody wants one any more. */
    private String measure(Program program, int workers, int round, Language language)
            throws RunException, ExecutionException, InterruptedException {
        if (stopped) {
            return null;
        }
        EventQueue.invokeLater(() -> listener.runs(program.id(), workers, round));
        List<String> own = with(workers);
        Run run = classroom.launcher().start(classroom.preparation().byItself(program, own, classroom.jdk(), language));
        current = run;
        try {
            if (stopped) {
                run.stop();
            }
            run.ended().get();
        } finally {
            current = null;
        }
        Map<String, Number> metrics = MetricsRegistry.of(program.id(), run.output().snapshot().text(OutputStreamKind.OUT), lesson.numbers(own));
        if (stopped) {
            return null;
        }
        if (!spec.isRight(metrics)) {
            return Texts.text("speedup.broken", Texts.text(program.id().replace('/', '.')), workers);
        }
        Measurement next = new Measurement(program.id(), workers, metrics.get(spec.ms()).doubleValue(),
                metrics.getOrDefault(spec.startMs(), 0).doubleValue());
        EventQueue.invokeLater(() -> listener.measured(next));
        return null;
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
