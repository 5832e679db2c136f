package classroom.window.schedule;

import classroom.lesson.Challenge;
import classroom.run.LauncherClosedException;
import classroom.run.RunException;
import classroom.run.schedule.OrderRecorder;
import classroom.run.schedule.ScheduledRun;
import classroom.run.schedule.SteppedState;
import classroom.stage.BackgroundTasks;
import classroom.text.Texts;
import classroom.trace.format.SiteTable;
import classroom.window.AppContext;
import classroom.window.schedule.page.SchedulableProgram;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Starts a program with all its threads held, and makes moves in the background, one after another. When no move waits,
 * searches whether a challenge can still be won. All methods except {@link #isClosed} are called, and call the
 * listeners, on the event thread.
 */
final class MoveExecutor {
    private static final int MAX_WAITING = 50;

    private final AppContext context;
    private final Runnable listener;
    private final Deque<Command> waiting = new ArrayDeque<>();
    private final WinSearch winning;
    private volatile ScheduledRun run;
    private volatile OrderRecorder recorder;
    private volatile boolean closed;
    private boolean busy;
    private SteppedState state;
    private String failure = "";

    /** Listens to a move. */
    interface MoveListener {
        /** Called after the move, with the order before it. */
        void moved(List<Integer> before);
    }

    /** A move and what to do after it. */
    private record Command(StepMove move, MoveListener after) {}

    /** @param listener called when no move waits any more, after a search, and after a failure */
    MoveExecutor(AppContext context, Runnable listener) {
        this.context = context;
        this.listener = listener;
        winning = new WinSearch(context.background(), this::next, this::failed);
    }

    /** Starts a program and holds its threads. Called once. */
    void start(SchedulableProgram program) {
        busy = true;
        context.background()
                .run(
                        () -> {
                            ScheduledRun started = program.start(context);
                            run = started;
                            if (closed) {
                                started.close();
                            }
                            SteppedState first = started.state();
                            recorder = started.recorder();
                            return first;
                        },
                        () -> busy = false,
                        this::begun,
                        this::failed);
    }

    private void begun(SteppedState now) {
        state = now;
        next();
    }

    /** Returns the state of the program; null before it has started. */
    SteppedState state() {
        return state;
    }

    /** Returns the sites of the program's steps. */
    SiteTable sites() {
        return run.copy().sites();
    }

    /** Returns what records the program's orders as runs; null before it has started. */
    OrderRecorder recorder() {
        return recorder;
    }

    /** Returns why the program can't be moved any more; empty if it can. */
    String failure() {
        return failure;
    }

    /** Tells whether no move is being made or waits. */
    boolean isIdle() {
        return !busy && waiting.isEmpty();
    }

    /** Tells whether the program is ended, so that a long move can be canceled. Called on any thread. */
    boolean isClosed() {
        return closed;
    }

    /**
     * Makes a move, after those that wait. Does nothing if the program can't be moved any more or too many moves wait.
     *
     * @param after called after the move, with its new state set; not after a failure
     */
    void submit(StepMove move, MoveListener after) {
        if (!closed && failure.isEmpty() && waiting.size() < MAX_WAITING) {
            waiting.add(new Command(move, after));
            if (winning.isSearching()) {
                // The search ends soon, and the move comes after it.
                ScheduledRun running = run;
                context.background().execute(running::stop);
            } else if (!busy) {
                next();
            }
        }
    }

    private void next() {
        if (winning.isSearching()) {
            return;
        }
        Command command = closed ? null : waiting.poll();
        if (command != null) {
            busy = true;
            List<Integer> before = state.choices();
            context.background()
                    .run(
                            () -> command.move().make(run),
                            () -> busy = false,
                            now -> {
                                state = now;
                                command.after().moved(before);
                                next();
                            },
                            this::failed);
        } else if (!closed) {
            listener.run();
            winning.search(run, state);
        }
    }

    /** Searches from now on, after each move, whether a challenge can still be won; null for none. */
    void watch(Challenge next) {
        winning.watch(next);
        if (state != null && !busy) {
            next();
        }
    }

    /** Tells whether no order that goes on from here wins the challenge, as far as that is known. */
    boolean isUnreachable() {
        return winning.isUnreachable(state);
    }

    private void failed(Throwable why) {
        if (closed || why instanceof LauncherClosedException) {
            return;
        }
        failure = why instanceof RunException reason ? reason.getMessage() : Texts.text("run.fault");
        waiting.clear();
        listener.run();
        close();
        if (!(why instanceof RunException)) {
            BackgroundTasks.rethrow(why);
        }
    }

    /** Ends the program. The listeners are not called any more, except for a move that is being made. */
    void close() {
        closed = true;
        ScheduledRun running = run;
        if (running != null) {
            context.background().execute(running::close);
        }
    }
}
