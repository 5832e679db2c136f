package classroom.window.workshop;

import classroom.run.ExitInfo;
import classroom.run.LauncherClosedException;
import classroom.run.Run;
import classroom.run.RunException;
import classroom.run.edit.ProgramInput;
import classroom.run.output.OutputLine;
import classroom.stage.BackgroundTasks;
import classroom.text.Texts;
import classroom.trace.VisibleText;
import classroom.window.AppContext;
import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Runs the program of a side without observation, and shows its results. Used on the event thread. */
final class PlainRun {
    private static final int MAX_LINES = 4;
    private static final int MAX_CHARS = 120;

    private final AppContext context;
    private final Consumer<String> say;
    private Supplier<String> words = () -> "";
    private Run run;
    private int generation;

    /** @param say called with the text to display */
    PlainRun(AppContext context, Consumer<String> say) {
        this.context = context;
        this.say = say;
    }

    /**
     * Starts a program; restarts it if it runs.
     *
     * @param start  starts the program; called in the background
     * @param input  the file read as standard input; null for empty input
     * @param limitS the time limit in s; 0 for none
     */
    void start(Callable<Run> start, Path input, int limitS) {
        clear();
        int mine = generation;
        tell(mine, () -> Texts.text("workshop.starting"));
        context.background().run(start, () -> { }, started -> started(mine, started, input, limitS), failure -> {
            if (failure instanceof RunException told) {
                tell(mine, told::getMessage);
            } else if (!(failure instanceof LauncherClosedException)) {
                BackgroundTasks.rethrow(failure);
            }
        });
    }

    private void started(int mine, Run started, Path input, int limitS) {
        if (mine != generation) {
            started.stop();
            return;
        }
        run = started;
        ProgramInput in = new ProgramInput(started, e -> { });
        if (input == null) {
            in.end();
        } else {
            in.file(input);
        }
        if (limitS > 0) {
            CompletableFuture.delayedExecutor(limitS, TimeUnit.SECONDS, context.background()).execute(started::stop);
        }
        tell(mine, () -> Texts.text("twin.unobserved.running"));
        started.ended().thenAccept(ending -> EventQueue.invokeLater(() -> tell(mine, () -> words(started, ending))));
    }

    private static String words(Run of, ExitInfo ending) {
        List<OutputLine> lines = of.output().snapshot().lines();
        String last = lines.subList(Math.max(0, lines.size() - MAX_LINES), lines.size()).stream().map(each -> VisibleText.line(each.text()))
                .map(each -> each.length() <= MAX_CHARS ? each : each.substring(0, MAX_CHARS) + "…").collect(Collectors.joining("\n"));
        String how = ending.stopped() ? Texts.text("workshop.unobserved.stopped", ending.millis() / 1e3)
                : Texts.text("workshop.unobserved", ending.millis() / 1e3, String.valueOf(ending.status()));
        return last.isEmpty() ? how : how + "\n" + last;
    }

    /** Stops it and removes the text. */
    void clear() {
        generation++;
        if (run != null) {
            run.stop();
            run = null;
        }
        words = () -> "";
        say.accept("");
    }

    /** Updates the text to the current language. */
    void updateTexts() {
        say.accept(words.get());
    }

    private void tell(int mine, Supplier<String> next) {
        if (mine == generation) {
            words = next;
            say.accept(next.get());
        }
    }
}
