package classroom.window.schedule;

import classroom.run.LauncherClosedException;
import classroom.run.RunException;
import classroom.run.schedule.ExplorationResult;
import classroom.run.schedule.ExploreSettings;
import classroom.run.schedule.ScheduledRun;
import classroom.stage.BackgroundTasks;
import classroom.text.Texts;
import classroom.window.AppContext;
import java.awt.EventQueue;
import java.util.List;

/** Searches the orders of some programs, one after another, on a thread of its own. Used once. */
final class OrderSearch {
    /** So long is searched before there are said to be too many orders, in ms; then as long again for some of them. */
    private static final long QUICK_MS = 1_000;

    private final AppContext context;
    private final ExploreSettings settings;
    private final boolean anyway;
    private final Listener listener;
    private volatile boolean stopped;
    private volatile boolean abandoned;
    private volatile ScheduledRun current;

    /** Hears what comes of it; called on the event thread, and no more after {@link #abandon}. */
    interface Listener {
        /** A program's search begins. */
        void begins(int program);

        /** So many runs were made up to now, and came to so many outcomes. */
        void progress(int program, long runs, int outcomes);

        /** There are too many orders to see them all. */
        void tooMany(int program, OrderEstimate estimate);

        /** What a program's search found; {@code stopped} says whether it was stopped before its end. */
        void found(int program, ExplorationResult found, boolean stopped);

        /** Why a program's orders can't be searched. */
        void refused(int program, String why);

        /** There is no more to come. */
        void over();
    }

    /** @param anyway whether to search even where there are too many orders to see them all */
    OrderSearch(AppContext context, ExploreSettings settings, boolean anyway, Listener listener) {
        this.context = context;
        this.settings = settings;
        this.anyway = anyway;
        this.listener = listener;
    }

    /**
     * Begins; returns at once.
     *
     * @param programs null for a side without one
     */
    void start(List<SchedulableProgram> programs) {
        context.background().runAlone("classroom orders", () -> {
            for (int i = 0; i < programs.size() && !stopped; i++) {
                if (programs.get(i) != null) {
                    search(i, programs.get(i));
                }
            }
            return null;
        }, () -> tell(listener::over), done -> { }, this::failed);
    }

    /** Ends it soon, with what it has found. */
    void stop() {
        stopped = true;
        ScheduledRun running = current;
        if (running != null) {
            // Not on the event thread: it writes to a socket.
            context.background().execute(running::stop);
        }
    }

    /** Ends it at once; nobody wants to know what it has found. */
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
        ExploreSettings one = new ExploreSettings(settings.maxRuns(), settings.maxMillis(), -1, 1, settings.seed(),
                false);
        ExplorationResult sample = run.explore(one, (runs, outcomes) -> { });
        List<Integer> choices = sample.outcomes().isEmpty() ? List.of() : sample.outcomes().get(0).choices();
        OrderEstimate estimate = OrderEstimate.of(choices);
        if (!estimate.isTooMany()) {
            return false;
        }
        // Locks may leave so few of them that all are seen soon.
        ExplorationResult quick = estimate.isEndless() ? sample : explore(number, run, settings.maxRuns(), QUICK_MS);
        if (quick.all()) {
            later(() -> listener.found(number, quick, false));
        } else if (!stopped) {
            later(() -> listener.tooMany(number, estimate));
        }
        return true;
    }

    private ExplorationResult explore(int number, ScheduledRun run, long maxRuns, long maxMillis) throws RunException {
        ExploreSettings within = new ExploreSettings(maxRuns, maxMillis, settings.bound(), settings.random(),
                settings.seed(), settings.commutingPrints());
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
