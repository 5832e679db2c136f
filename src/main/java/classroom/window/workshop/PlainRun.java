package classroom.window.workshop;

import classroom.run.ExitInfo;
import classroom.run.Run;
import classroom.run.edit.ProgramInput;
import classroom.run.output.OutputLine;
import classroom.text.Texts;
import classroom.trace.text.VisibleText;
import classroom.window.AppContext;
import classroom.window.side.UnobservedRun;
import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
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
     * @param limitS returns the time limit in s, 0 for none; called in the background before the start
     * @param ended  whether the observed run of the same program ended by itself; called when this run is over
     */
    void start(Callable<Run> start, Path input, IntSupplier limitS, BooleanSupplier ended) {
        AtomicInteger limit = new AtomicInteger();
        unobserved.start(
                "workshop.starting",
                () -> {
                    limit.set(limitS.getAsInt());
                    return start.call();
                },
                (attempt, run) -> {
                    feed(run, input);
                    if (limit.get() > 0) {
                        CompletableFuture.delayedExecutor(limit.get(), TimeUnit.SECONDS, context.background())
                                .execute(run::stop);
                    }
                    run.ended()
                            .thenAccept(ending -> EventQueue.invokeLater(() -> {
                                boolean limited = ending.stopped() && limit.get() > 0;
                                boolean differs = limited && ended.getAsBoolean();
                                attempt.show(() -> text(run, ending, limited, differs));
                            }));
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

    /**
     * Returns what a run came to.
     *
     * @param limited whether the time limit ended it
     * @param differs whether the observed run ended by itself, but this one did not
     */
    private static String text(Run of, ExitInfo ending, boolean limited, boolean differs) {
        List<OutputLine> lines = of.output().snapshot().lines();
        String last = lines.subList(Math.max(0, lines.size() - MAX_LINES), lines.size()).stream()
                .map(each -> VisibleText.line(each.text()))
                .map(each -> each.length() <= MAX_CHARS ? each : each.substring(0, MAX_CHARS) + "…")
                .collect(Collectors.joining("\n"));
        String how = limited
                ? Texts.text("workshop.unobserved.endless", ending.millis() / 1e3)
                : ending.stopped()
                        ? Texts.text("workshop.unobserved.stopped", ending.millis() / 1e3)
                        : Texts.text("workshop.unobserved", ending.millis() / 1e3, String.valueOf(ending.status()));
        String told = differs ? how + "\n" + Texts.text("workshop.unobserved.differs") : how;
        return last.isEmpty() ? told : told + "\n" + last;
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
