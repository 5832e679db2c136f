package classroom.window.workshop;

import classroom.run.ExitInfo;
import classroom.run.Run;
import classroom.run.edit.ProgramInput;
import classroom.run.output.OutputLine;
import classroom.text.Texts;
import classroom.trace.VisibleText;
import classroom.window.AppContext;
import classroom.window.side.UnobservedRun;
import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Runs the program of a side without observation, and shows its results. Used on the event thread. */
final class PlainRun {
    private static final int MAX_LINES = 4;
    private static final int MAX_CHARS = 120;

    private final AppContext context;
    private final UnobservedRun unobserved;

    /** @param display called with the text to display, whenever it changes */
    PlainRun(AppContext context, Consumer<String> display) {
        this.context = context;
        unobserved = new UnobservedRun(context, display);
    }

    /**
     * Starts a program; restarts it if it runs.
     *
     * @param start  starts the program; called in the background
     * @param input  the file read as standard input; null for empty input
     * @param limitS the time limit in s; 0 for none
     */
    void start(Callable<Run> start, Path input, int limitS) {
        unobserved.start(
                "workshop.starting",
                start,
                (attempt, run) -> {
                    feed(run, input);
                    if (limitS > 0) {
                        CompletableFuture.delayedExecutor(limitS, TimeUnit.SECONDS, context.background())
                                .execute(run::stop);
                    }
                    run.ended()
                            .thenAccept(ending -> EventQueue.invokeLater(() -> attempt.show(() -> text(run, ending))));
                },
                () -> {});
    }

    private static void feed(Run run, Path input) {
        ProgramInput in = new ProgramInput(run, e -> {});
        if (input == null) {
            in.end();
        } else {
            in.file(input);
        }
    }

    private static String text(Run of, ExitInfo ending) {
        List<OutputLine> lines = of.output().snapshot().lines();
        String last = lines.subList(Math.max(0, lines.size() - MAX_LINES), lines.size()).stream()
                .map(each -> VisibleText.line(each.text()))
                .map(each -> each.length() <= MAX_CHARS ? each : each.substring(0, MAX_CHARS) + "…")
                .collect(Collectors.joining("\n"));
        String how = ending.stopped()
                ? Texts.text("workshop.unobserved.stopped", ending.millis() / 1e3)
                : Texts.text("workshop.unobserved", ending.millis() / 1e3, String.valueOf(ending.status()));
        return last.isEmpty() ? how : how + "\n" + last;
    }

    /** Stops it and removes the text. */
    void clear() {
        unobserved.stop();
    }

    /** Updates the text to the current language. */
    void updateTexts() {
        unobserved.updateTexts();
    }
}
