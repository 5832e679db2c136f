package classroom.window.schedule;

import classroom.lesson.Challenge;
import classroom.run.schedule.NextChoice;
import classroom.run.schedule.OrderRecorder;
import classroom.run.schedule.OrderText;
import classroom.run.schedule.SteppedState;
import classroom.text.Texts;
import classroom.trace.format.SiteTable;
import classroom.window.AppContext;
import classroom.window.schedule.page.SchedulableProgram;
import java.util.List;

/**
 * A program whose threads are all held, and which makes moves on demand; moves can be undone. Knows what the last move
 * found out. All methods are called, and call the listener, on the event thread.
 */
final class StepSession {
    /** How long it is searched where the next choice is that matters, in ms. */
    private static final long MAX_CHOICE_MS = 4_000;

    private final SchedulableProgram program;
    private final MoveExecutor executor;
    private final MoveHistory history = new MoveHistory();
    /** The first choice of the last order that couldn't be followed; -1 for none. Set in the background. */
    private volatile int firstInvalid = -1;
    /** The last result of {@link #explain}. Set in the background. */
    private volatile DecidingStep found;

    /** The last result of {@link #untilChoice}. Set in the background. */
    private volatile NextChoice.ChoiceEffect foundChoice;

    private DecidingStep why;
    private NextChoice.ChoiceEffect choice;
    private List<Integer> asked = List.of();
    private int notFollowed = -1;

    /** @param listener called on the event thread when something to show has changed */
    StepSession(AppContext context, SchedulableProgram program, Runnable listener) {
        this.program = program;
        executor = new MoveExecutor(context, listener);
    }

    /** Starts the program and holds its threads. */
    void start() {
        executor.start(program);
    }

    /** Returns the program and its values. */
    SchedulableProgram program() {
        return program;
    }

    /** Returns the state of the program; null before it has started. */
    SteppedState state() {
        return executor.state();
    }

    /** Tells whether the program has started and can be moved. */
    boolean isHeld() {
        return state() != null && failure().isEmpty();
    }

    /** Returns the sites of its steps. */
    SiteTable sites() {
        return executor.sites();
    }

    /** Returns what records its orders as runs; null before it has started. */
    OrderRecorder recorder() {
        return executor.recorder();
    }

    /** Returns why the program can't be moved any more; empty if it can. */
    String failure() {
        return executor.failure();
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
        submit(StepMove.untilBlocked(thread, executor::isClosed), this::remember);
    }

    /** Lets random threads go on until the program ends, or the time of a move is over. */
    void goOn() {
        submit(StepMove.atRandom(executor::isClosed), this::remember);
    }

    /** Goes on until it matters which thread goes next, or that can't be found out in some seconds. */
    void untilChoice() {
        submit(
                of -> {
                    NextChoice next = NextChoice.goOn(of, MAX_CHOICE_MS, executor::isClosed);
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
                    history.began(state().choices());
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
                    found = new DecidingStep.Finder(of, now, () -> executor.isClosed() || System.nanoTime() > end)
                            .find();
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
        executor.watch(next);
    }

    /** Tells whether no order that goes on from here wins the challenge, as far as that is known. */
    boolean isUnreachable() {
        return executor.isUnreachable();
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

    private void back(List<Integer> order, MoveExecutor.MoveListener after) {
        if (executor.isIdle()) {
            submit(of -> of.follow(order), after);
        }
    }

    private void remember(List<Integer> before) {
        history.moved(before, state().choices());
    }

    /** Makes a move; what was found out before it is forgotten. */
    private void submit(StepMove move, MoveExecutor.MoveListener after) {
        executor.submit(move, before -> {
            notFollowed = -1;
            why = null;
            choice = null;
            after.moved(before);
        });
    }

    /** Ends the program. The listener is not called any more. */
    void close() {
        executor.close();
    }
}
