package classroom.window.schedule.orders;

import classroom.run.LauncherClosedException;
import classroom.run.RunException;
import classroom.run.schedule.ExplorationResult;
import classroom.run.schedule.ExploreSettings;
import classroom.run.schedule.ScheduledRun;
import classroom.stage.BackgroundTasks;
import classroom.text.Texts;
import classroom.window.AppContext;
import classroom.window.schedule.page.SchedulableProgram;
import java.awt.EventQueue;
import java.util.List;

/**
 * Explores programs, one after another, on a thread of its own. Used once; its methods are called on the event thread.
 */
final class OrderSearch {
    /** The longest search before it is reported that there are too many orders, in ms. */
    private static final long QUICK_MS = 1_000;

    private final AppContext context;
    private final ExploreSettings settings;
    private final boolean anyway;
    private final Listener listener;
    private volatile boolean stopped;
    private volatile boolean abandoned;
    private volatile ScheduledRun current;

    /** Listens to a search. Called on the event thread, and not any more after {@link #abandon}. */
    interface Listener {
        /** Called when the search of a program begins; programs are numbered from 0. */
        void begins(int program);

        /** Called now and then with the numbers of runs and of different outcomes up to now. */
        void progress(int program, long runs, int outcomes);

        /** Called if there are too many orders to make them all. */
        void tooMany(int program, OrderEstimate estimate);

        /**
         * Called with what the search of a program found; {@code stopped} tells whether {@link #stop} ended it early.
         */
        void found(int program, ExplorationResult found, boolean stopped);

        /** Called with the reason if a program can't be searched. */
        void refused(int program, String why);

        /** Called at the end of the whole search. */
        void over();
    }

    /** @param anyway whether to search even if there are too many orders to make them all */
    OrderSearch(AppContext context, ExploreSettings settings, boolean anyway, Listener listener) {
        this.context = context;
        this.settings = settings;
        this.anyway = anyway;
        this.listener = listener;
    }

    /** Begins the search; returns at once. */
    void start(List<SchedulableProgram> programs) {
        context.background()
                .runAlone(
                        "classroom orders",
                        () -> {
                            for (int i = 0; i < programs.size() && !stopped; i++) {
                                if (programs.get(i) != null) {
                                    search(i, programs.get(i));
                                }
                            }
                            return null;
                        },
                        () -> tell(listener::over),
                        done -> {},
                        this::failed);
    }

    /** Ends the search soon, with what it has found. */
    void stop() {
        stopped = true;
        ScheduledRun running = current;
        if (running != null) {
            // It writes to a socket, which may block.
            context.background().execute(running::stop);
        }
    }

    /** Ends the search at once; the listener is not called any more. */
    void abandon() {
        abandoned = true;
        stopped = true;
        ScheduledRun running = current;
        if (running != null) {
            context.background().execute(running::close);
        }
    }

    private void search(int number, SchedulableProgram choice) {
        later(() -> listener.begins(number));
        try (ScheduledRun run = choice.start(context)) {
            current = run;
            if (stopped) {
                return;
            }
            if (settings.bound() < 0 && settings.random() == 0 && !anyway && isTooMany(number, run)) {
                return;
            }
            ExplorationResult found = explore(number, run, settings.maxRuns(), settings.maxMillis());
            boolean early = stopped;
            later(() -> listener.found(number, found, early));
        } catch (RunException e) {
            later(() -> listener.refused(number, e.getMessage()));
        } finally {
            current = null;
        }
    }

    private boolean isTooMany(int number, ScheduledRun run) throws RunException {
        ExploreSettings one =
                new ExploreSettings(settings.maxRuns(), settings.maxMillis(), -1, 1, settings.seed(), false);
        ExplorationResult sample = run.explore(one, (runs, outcomes) -> {});
        List<Integer> choices = sample.outcomes().isEmpty()
                ? List.of()
                : sample.outcomes().get(0).choices();
        OrderEstimate estimate = OrderEstimate.of(choices);
        if (!estimate.isTooMany()) {
            return false;
        }
        // Locks may leave so few orders that a short search makes them all.
        ExplorationResult quick = estimate.isEndless() ? sample : explore(number, run, settings.maxRuns(), QUICK_MS);
        if (quick.all()) {
            later(() -> listener.found(number, quick, false));
        } else if (!stopped) {
            later(() -> listener.tooMany(number, estimate));
        }
        return true;
    }

    private ExplorationResult explore(int number, ScheduledRun run, long maxRuns, long maxMillis) throws RunException {
        ExploreSettings within = new ExploreSettings(
                maxRuns, maxMillis, settings.bound(), settings.random(), settings.seed(), settings.commutingPrints());
        return run.explore(within, (runs, outcomes) -> {
            if (stopped) {
                run.stop();
            }
            later(() -> listener.progress(number, runs, outcomes));
        });
    }

    private void failed(Throwable failure) {
        if (!(failure instanceof LauncherClosedException)) {
            tell(() -> listener.refused(0, Texts.text("run.fault")));
            BackgroundTasks.rethrow(failure);
        }
    }

    private void later(Runnable news) {
        EventQueue.invokeLater(() -> tell(news));
    }

    private void tell(Runnable news) {
        if (!abandoned) {
            news.run();
        }
    }
}
