package classroom.window.series;

import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.metrics.MetricsRegistry;
import classroom.run.Recording;
import classroom.run.RunException;
import classroom.run.jdk.Jdk;
import classroom.run.jdk.ProgramRequirements;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.window.AppContext;
import classroom.window.side.DisplayedRun;
import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** Runs programs many times, observed and one after another, on a thread of its own. */
final class ManyRuns {
    private final AppContext classroom;
    private final List<Program> programs;
    private final List<String> values;
    private final Listener listener;
    private volatile boolean stopped;
    private volatile Recording current;

    /** Hears what comes of it; called on the event thread. */
    interface Listener {
        /**
         * A run is over.
         *
         * @param side    which program, from 0
         * @param number  which of its runs, from 1
         * @param metrics what it came to
         * @param run     it, complete; its files are the listener's to remove
         */
        void ran(int side, int number, Map<String, Number> metrics, DisplayedRun run);

        /** There are no more to come; {@code fault} says why there are fewer than asked for, and is null if there are not. */
        void over(RunException fault);
    }

    /**
     * @param programs run in turn
     * @param values   for their lesson's parameters
     */
    ManyRuns(AppContext classroom, List<Program> programs, List<String> values, Listener listener) {
        this.classroom = classroom;
        this.programs = programs;
        this.values = values;
        this.listener = listener;
    }

    /** Begins; returns at once. */
    void start(int times, Lesson lesson) {
        Map<String, Integer> named = lesson.numbers(values);
        Language language = Texts.language();
        Thread thread = new Thread(() -> run(times, named, language), "classroom many runs");
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends the run of now, and starts no more. */
    void stop() {
        stopped = true;
        Recording running = current;
        if (running != null) {
            running.close();
        }
    }

    private void run(int times, Map<String, Integer> named, Language language) {
        RunException fault = null;
        try {
            for (int number = 1; number <= times; number++) {
                for (int side = 0; side < programs.size() && !stopped; side++) {
                    run(side, number, named, language);
                }
            }
        } catch (RunException e) {
            fault = e;
        } catch (ExecutionException | IllegalStateException e) {
            // The app is closing, and takes its programs along.
            stopped = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        RunException why = stopped ? null : fault;
        EventQueue.invokeLater(() -> listener.over(why));
    }

    private void run(int side, int number, Map<String, Integer> named, Language language)
            throws RunException, ExecutionException, InterruptedException {
        Program program = programs.get(side);
        Jdk jdk = ProgramRequirements.jdk(program, classroom.jdk());
        Path traces = classroom.launcher().folder("traces");
        Recording recording = Recording.start(classroom.launcher(), classroom.preparation()
                .observed(program, values, jdk, language, traces, classroom.settings().traceLimit()), traces);
        current = recording;
        try (recording) {
            if (stopped) {
                recording.close();
            }
            recording.complete().get();
        } finally {
            current = null;
        }
        if (stopped) {
            recording.remove();
            return;
        }
        Map<String, Number> metrics = MetricsRegistry.of(program.id(), recording.trace(), named);
        DisplayedRun shown = new DisplayedRun(program, values, recording.trace(), recording, jdk.version());
        EventQueue.invokeLater(() -> listener.ran(side, number, metrics, shown));
    }
}
