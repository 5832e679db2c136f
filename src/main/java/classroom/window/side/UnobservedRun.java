package classroom.window.side;

import classroom.run.LauncherClosedException;
import classroom.run.Run;
import classroom.run.RunException;
import classroom.stage.BackgroundTasks;
import classroom.text.Texts;
import classroom.window.AppContext;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A run without observation on a side, and the text about it. Used on the event thread. */
public final class UnobservedRun {
    private final AppContext context;
    private final Consumer<String> display;
    private Supplier<String> text = () -> "";
    private Run run;
    private Attempt current;

    /** @param display called with the text to display, whenever it changes */
    public UnobservedRun(AppContext context, Consumer<String> display) {
        this.context = context;
        this.display = display;
    }

    /** One start of a program. Once it was stopped or replaced by another one, its methods have no effect. */
    public final class Attempt {
        private Attempt() {}

        /**
         * Displays a text.
         *
         * @param next returns it in the current language
         */
        public void show(Supplier<String> next) {
            whenCurrent(() -> {
                text = next;
                display.accept(next.get());
            });
        }

        /** Calls an action unless the attempt was stopped or replaced. */
        public void whenCurrent(Runnable action) {
            if (this == current) {
                action.run();
            }
        }
    }

    /**
     * Starts a program; stops the previous one.
     *
     * @param starting the text key while it starts
     * @param start    starts the program; called in the background
     * @param started  called with the running program, unless it was stopped or replaced
     * @param failed   called after the reason was displayed, unless it was stopped or replaced
     */
    public void start(String starting, Callable<Run> start, BiConsumer<Attempt, Run> started, Runnable failed) {
        stop();
        Attempt attempt = new Attempt();
        current = attempt;
        attempt.show(() -> Texts.text(starting));
        context.background()
                .run(
                        start,
                        () -> {},
                        fresh -> {
                            if (attempt == current) {
                                run = fresh;
                                attempt.show(() -> Texts.text("twin.unobserved.running"));
                                started.accept(attempt, fresh);
                            } else {
                                fresh.stop();
                            }
                        },
                        failure -> {
                            RunException reason = failure instanceof RunException told
                                    ? told
                                    : new RunException(failure, "run.fault");
                            attempt.show(reason::getMessage);
                            attempt.whenCurrent(failed);
                            if (reason != failure && !(failure instanceof LauncherClosedException)) {
                                BackgroundTasks.rethrow(failure);
                            }
                        });
    }

    /** Stops the program and removes the text. */
    public void stop() {
        current = null;
        if (run != null) {
            run.stop();
            run = null;
        }
        text = () -> "";
        display.accept("");
    }

    /** Updates the text to the current language. */
    public void updateTexts() {
        display.accept(text.get());
    }
}
