package classroom.window.schedule;

import classroom.lesson.Challenge;
import classroom.run.LauncherClosedException;
import classroom.run.RunException;
import classroom.run.schedule.NextChoice;
import classroom.run.schedule.OrderRecorder;
import classroom.run.schedule.OrderText;
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
 * A program whose threads are all held, and which makes moves on demand. Moves are made in the background, one after
 * another. All methods are called, and call the listener, on the event thread.
 */
final class StepSession {
    /** How long it is searched where the next choice is that matters, in ms. */
    private static final long MAX_CHOICE_MS = 4_000;

    private static final int MAX_WAITING = 50;

    private final AppContext context;
    private final SchedulableProgram program;
    private final Runnable listener;
    private final Deque<Command> waiting = new ArrayDeque<>();
    private final MoveHistory history = new MoveHistory();
    private final WinSearch winning;
    private volatile ScheduledRun run;
    private volatile OrderRecorder recorder;
    private volatile boolean closed;
    /** The first choice of the last order that couldn't be followed; -1 for none. Set in the background. */
    private volatile int firstInvalid = -1;
    /** The last result of {@link #explain}. Set in the background. */
    private volatile DecidingStep found;

    /** The last result of {@link #untilChoice}. Set in the background. */
    private volatile NextChoice.ChoiceEffect foundChoice;

    private DecidingStep why;
    private NextChoice.ChoiceEffect choice;
    private boolean busy;
    private SteppedState state;
    private String failure = "";
    private List<Integer> asked = List.of();
    private int notFollowed = -1;

    /** What to do after a move, on the event thread; is given the order before it. */
    private interface After {
        void moved(List<Integer> before);
    }

    /** A move and what to do after it. */
    private record Command(StepMove move, After after) {}

    /** @param listener called on the event thread when something to show has changed */
    StepSession(AppContext context, SchedulableProgram program, Runnable listener) {
        this.context = context;
        this.program = program;
        this.listener = listener;
        winning = new WinSearch(context.background(), this::next, this::failed);
    }

    /** Starts the program and holds its threads. */
    void start() {
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

    /** Returns the program and its values. */
    SchedulableProgram program() {
        return program;
    }

    /** Returns the state of the program; null before it has started. */
    SteppedState state() {
        return state;
    }

    /** Tells whether the program has started and can be moved. */
    boolean isHeld() {
        return state != null && failure.isEmpty();
    }

    /** Returns the sites of its steps. */
    SiteTable sites() {
        return run.copy().sites();
    }

    /** Returns what records its orders as runs; null before it has started. */
    OrderRecorder recorder() {
        return recorder;
    }

    /** Returns why the program can't be moved any more; empty if it can. */
    String failure() {
        return failure;
    }

    /**
     * Returns a sentence on what of the last order couldn't be followed, in the current language; empty if all could.
     */
    String complaint() {
        return notFollowed < 0 || notFollowed >= asked.size()
                ? ""
                : Texts.text("schedule.not-followed", notFollowed + 1, OrderText.letter(asked.get(notFollowed)));
    }

    /** Tells whether there is a move to undo. */
    boolean canUndo() {
        return history.canUndo();
    }

    /** Tells whether there is an undone move. */
    boolean canRedo() {
        return history.canRedo();
    }

    /** Makes a thread's next step, or its steps up to its next line. Does nothing if it can't go on. */
    void step(int thread, boolean wholeLine) {
        submit(StepMove.step(thread, wholeLine), this::remember);
    }

    /** Lets a thread go on until it is blocked or has ended, or the time of a move is over. */
    void untilBlocked(int thread) {
        submit(StepMove.untilBlocked(thread, () -> closed), this::remember);
    }

    /** Lets random threads go on until the program ends, or the time of a move is over. */
    void goOn() {
        submit(StepMove.atRandom(() -> closed), this::remember);
    }

    /** Goes on until it matters which thread goes next, or that can't be found out in some seconds. */
    void untilChoice() {
        submit(
                of -> {
                    NextChoice next = NextChoice.goOn(of, MAX_CHOICE_MS, () -> closed);
                    foundChoice = next.found();
                    return next.state();
                },
                before -> {
                    remember(before);
                    choice = foundChoice;
                });
    }

    /** Returns why {@link #untilChoice} stopped here; null after another move. */
    NextChoice.ChoiceEffect choice() {
        return choice;
    }

    /**
     * Makes an order from the start, as far as it can be followed. Each of its steps can be undone then.
     */
    void follow(List<Integer> order) {
        List<Integer> asking = List.copyOf(order);
        submit(
                of -> {
                    try {
                        SteppedState now = of.follow(asking);
                        firstInvalid = -1;
                        return now;
                    } catch (IllegalArgumentException e) {
                        firstInvalid = of.replay(asking).firstInvalid();
                        return of.follow(asking.subList(0, Math.max(0, firstInvalid)));
                    }
                },
                before -> {
                    history.began(state.choices());
                    asked = asking;
                    notFollowed = firstInvalid;
                });
    }

    /** Finds the step of the order that decided how the program ended: see {@link #why}. */
    void explain() {
        submit(
                of -> {
                    SteppedState now = of.state();
                    long end = StepMove.end();
                    found = new DecidingStep.Finder(of, now, () -> closed || System.nanoTime() > end).find();
                    return of.follow(now.choices());
                },
                before -> why = found);
    }

    /**
     * Returns a sentence on the deciding step, in the current language; empty before {@link #explain} and after another
     * move.
     */
    String why() {
        return why == null ? "" : why.sentence(sites());
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

    /** Undoes the last move. */
    void undo() {
        if (history.canUndo()) {
            back(history.toUndo(), history::undone);
        }
    }

    /** Makes the move again that was undone last. */
    void redo() {
        if (history.canRedo()) {
            back(history.toRedo(), history::redone);
        }
    }

    private void back(List<Integer> order, After after) {
        if (!busy && waiting.isEmpty()) {
            submit(of -> of.follow(order), after);
        }
    }

    private void remember(List<Integer> before) {
        history.moved(before, state.choices());
    }

    private void submit(StepMove move, After after) {
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
                                notFollowed = -1;
                                why = null;
                                choice = null;
                                command.after().moved(before);
                                next();
                            },
                            this::failed);
        } else if (!closed) {
            listener.run();
            winning.search(run, state);
        }
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

    /** Ends the program. The listener is not called any more. */
    void close() {
        closed = true;
        ScheduledRun running = run;
        if (running != null) {
            context.background().execute(running::close);
        }
    }
}
