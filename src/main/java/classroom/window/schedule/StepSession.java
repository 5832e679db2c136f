package classroom.window.schedule;

import classroom.lesson.Challenge;
import classroom.run.LauncherClosedException;
import classroom.run.RunException;
import classroom.run.schedule.ChallengeCheck;
import classroom.run.schedule.ExploreSettings;
import classroom.run.schedule.OrderText;
import classroom.run.schedule.ScheduledRun;
import classroom.run.schedule.SteppedState.ThreadPosition;
import classroom.run.schedule.SteppedState;
import classroom.stage.BackgroundTasks;
import classroom.text.Texts;
import classroom.trace.SiteTable;
import classroom.window.AppContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * A program whose threads are all held, and go when they are told to. What takes time is done in the background, one
 * thing after another; everything here is called, and the listener hears, on the event thread.
 */
final class StepSession {
    /** A press moves a program no longer than this, in ms; another press moves it on. */
    private static final long MAX_MOVE_MS = 2_000;
    private static final int MAX_WAITING = 50;
    /** How far it is searched whether a challenge can still be won. */
    private static final ExploreSettings LOOK = new ExploreSettings(50_000, 1_500, -1, 0, 1, false);

    private final AppContext context;
    private final SchedulableProgram program;
    private final Runnable listener;
    private final Deque<Command> waiting = new ArrayDeque<>();
    private final Deque<List<Integer>> past = new ArrayDeque<>();
    private final Deque<List<Integer>> future = new ArrayDeque<>();
    private final Random random = new Random();
    private volatile ScheduledRun run;
    private volatile boolean closed;
    /** Set in the background when an order could be followed in part only. */
    private volatile int wrong = -1;
    /** Set in the background when it was found out. */
    private volatile DecidingStep found;
    private DecidingStep why;
    private Challenge challenge;
    /** Where the program stood when it was last found out whether the challenge can still be won. */
    private SteppedState lookedAt;
    private boolean unreachable;
    private boolean looking;
    private boolean busy;
    private SteppedState standing;
    private String failure = "";
    private List<Integer> asked = List.of();
    private int notFollowed = -1;

    /** Moves the program, in the background. */
    private interface Move {
        SteppedState make(ScheduledRun of) throws RunException;
    }

    /** Hears on the event thread where the program stood before a move. */
    private interface After {
        void moved(List<Integer> before);
    }

    /** A move, and what is to be done after it. */
    private record Command(Move move, After after) {
    }

    /** @param listener called when there is something else to be shown */
    StepSession(AppContext context, SchedulableProgram program, Runnable listener) {
        this.context = context;
        this.program = program;
        this.listener = listener;
    }

    /** Starts the program and holds its threads. */
    void start() {
        busy = true;
        context.background().run(() -> {
            ScheduledRun started = program.start(context);
            run = started;
            if (closed) {
                started.close();
            }
            return started.state();
        }, () -> busy = false, this::begun, this::failed);
    }

    private void begun(SteppedState now) {
        standing = now;
        next();
    }

    /** The program and its values. */
    SchedulableProgram program() {
        return program;
    }

    /** Where the program stands; null before it does. */
    SteppedState standing() {
        return standing;
    }

    /** Where its steps are in the source. */
    SiteTable sites() {
        return run.copy().sites();
    }

    /** Why it doesn't go on; empty while it does. */
    String failure() {
        return failure;
    }

    /** What of the order that was asked for last couldn't be followed, in the language of now; empty if all could. */
    String complaint() {
        return notFollowed < 0 || notFollowed >= asked.size() ? ""
                : Texts.text("schedule.not-followed", notFollowed + 1, OrderText.letter(asked.get(notFollowed)));
    }

    boolean canUndo() {
        return !past.isEmpty();
    }

    boolean canRedo() {
        return !future.isEmpty();
    }

    /** A thread makes its next step, or goes on to its next line. */
    void step(int thread, boolean wholeLine) {
        submit(of -> can(of.state(), thread) ? of.step(thread, wholeLine) : of.state(), this::remember);
    }

    /** A thread goes on until it can't, or has ended. */
    void untilBlocked(int thread) {
        submit(of -> {
            long end = end();
            SteppedState now = of.state();
            while (can(now, thread) && !closed && System.nanoTime() < end) {
                now = of.step(thread, false);
            }
            return now;
        }, this::remember);
    }

    /** Threads go on by chance until the program ends. */
    void goOn() {
        submit(of -> {
            long end = end();
            SteppedState now = of.state();
            while (now.ending().isEmpty() && !closed && System.nanoTime() < end) {
                List<ThreadPosition> able = now.threads().stream().filter(ThreadPosition::enabled).toList();
                if (able.isEmpty()) {
                    break;
                }
                now = of.step(able.get(random.nextInt(able.size())).number(), false);
            }
            return now;
        }, this::remember);
    }

    /**
     * Goes through a given order from the start, as far as it can be followed; what is taken back then is one step of
     * it after another.
     */
    void follow(List<Integer> order) {
        List<Integer> asking = List.copyOf(order);
        submit(of -> {
            try {
                SteppedState now = of.follow(asking);
                wrong = -1;
                return now;
            } catch (IllegalArgumentException e) {
                wrong = of.replay(asking).firstInvalid();
                return of.follow(asking.subList(0, Math.max(0, wrong)));
            }
        }, before -> {
            rememberEachStep();
            asked = asking;
            notFollowed = wrong;
        });
    }

    /** Finds out which step of the order decided how the program ended. */
    void explain() {
        submit(of -> {
            SteppedState now = of.state();
            long end = end();
            found = new DecidingStep.Finder(of, now, () -> closed || System.nanoTime() > end).find();
            return of.follow(now.choices());
        }, before -> why = found);
    }

    /** Which step decided, in the language of now; empty before {@link #explain} and after another move. */
    String why() {
        return why == null ? "" : why.sentence(sites());
    }

    /** Looks from now on, after each move, whether a challenge can still be won; null for none. */
    void watch(Challenge next) {
        challenge = next;
        lookedAt = null;
        if (standing != null && !busy) {
            next();
        }
    }

    /** Whether no order that goes on from here wins the challenge, as far as that is known. */
    boolean isUnreachable() {
        return unreachable && lookedAt == standing;
    }

    /** Takes the last move back. */
    void undo() {
        back(past, future);
    }

    /** Makes the move again that was taken back last. */
    void redo() {
        back(future, past);
    }

    private void back(Deque<List<Integer>> from, Deque<List<Integer>> to) {
        if (!from.isEmpty() && !busy && waiting.isEmpty()) {
            List<Integer> order = from.peek();
            submit(of -> of.follow(order), before -> {
                from.pop();
                to.push(before);
            });
        }
    }

    private void remember(List<Integer> before) {
        if (!before.equals(standing.choices())) {
            past.push(before);
            future.clear();
        }
    }

    private void rememberEachStep() {
        past.clear();
        future.clear();
        List<Integer> all = standing.choices();
        for (int i = 0; i < all.size(); i++) {
            past.push(all.subList(0, i));
        }
    }

    private static boolean can(SteppedState now, int thread) {
        return now.ending().isEmpty() && thread >= 0 && thread < now.threads().size()
                && now.threads().get(thread).enabled();
    }

    private static long end() {
        return System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MAX_MOVE_MS);
    }

    private void submit(Move move, After after) {
        if (!closed && failure.isEmpty() && waiting.size() < MAX_WAITING) {
            waiting.add(new Command(move, after));
            if (looking) {
                // The look ends soon, and the move comes after it.
                ScheduledRun running = run;
                context.background().execute(running::stop);
            } else if (!busy) {
                next();
            }
        }
    }

    private void next() {
        if (looking) {
            return;
        }
        Command command = closed ? null : waiting.poll();
        if (command != null) {
            busy = true;
            List<Integer> before = standing.choices();
            context.background().run(() -> command.move().make(run), () -> busy = false, now -> {
                standing = now;
                notFollowed = -1;
                why = null;
                command.after().moved(before);
                next();
            }, this::failed);
        } else if (!closed) {
            listener.run();
            look();
        }
    }

    /** Finds out whether the challenge can still be won, if that isn't known. */
    private void look() {
        if (challenge == null || challenge.isAboutEveryOrder() || lookedAt == standing || !standing.ending().isEmpty()) {
            return;
        }
        looking = true;
        SteppedState at = standing;
        ChallengeCheck of = new ChallengeCheck(challenge);
        context.background().run(() -> run.exploreFrom(at.choices(), LOOK), () -> looking = false, found ->
                looked(at, found.all() && found.outcomes().stream().noneMatch(of::isReachedBy)), failure -> {
            if (failure instanceof RunException) {
                // It isn't known; what is wrong with the program, the next move tells.
                looked(at, false);
            } else {
                failed(failure);
            }
        });
    }

    private void looked(SteppedState at, boolean none) {
        lookedAt = at;
        unreachable = none;
        next();
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

    /** Ends the program; the listener hears no more. */
    void close() {
        closed = true;
        ScheduledRun running = run;
        if (running != null) {
            context.background().execute(running::close);
        }
    }
}
