package classroom.window.schedule;

import classroom.lesson.Challenge;
import classroom.run.RunException;
import classroom.run.schedule.ChallengeCheck;
import classroom.run.schedule.ExploreSettings;
import classroom.run.schedule.ScheduledRun;
import classroom.run.schedule.SteppedState;
import classroom.stage.BackgroundTasks;
import java.util.function.Consumer;

/**
 * Searches, where a program is held, whether its challenge can still be won from there. All methods are called, and call
 * the listeners, on the event thread.
 */
final class WinSearch {
    /** How far it is searched. */
    private static final ExploreSettings BOUNDS = new ExploreSettings(50_000, 1_500, -1, 0, 1, false);

    private final BackgroundTasks background;
    private final Runnable done;
    private final Consumer<Throwable> failed;
    private Challenge challenge;
    /** The state from which it was last searched. */
    private SteppedState searched;

    private boolean unreachable;
    private boolean searching;

    /**
     * @param done called when a search is over
     * @param failed called with a fault of the app in a search
     */
    WinSearch(BackgroundTasks background, Runnable done, Consumer<Throwable> failed) {
        this.background = background;
        this.done = done;
        this.failed = failed;
    }

    /** Sets the challenge; null for none. */
    void watch(Challenge next) {
        challenge = next;
        searched = null;
    }

    /** Tells whether a search is going on. */
    boolean isSearching() {
        return searching;
    }

    /** Tells whether no order that goes on from a state wins the challenge, as far as that is known. */
    boolean isUnreachable(SteppedState state) {
        return unreachable && searched == state;
    }

    /** Begins a search from a state in which the program is held, if the answer is not known. */
    void search(ScheduledRun run, SteppedState state) {
        if (challenge == null
                || challenge.isAboutEveryOrder()
                || searched == state
                || !state.ending().isEmpty()) {
            return;
        }
        searching = true;
        ChallengeCheck check = new ChallengeCheck(challenge);
        background.run(
                () -> run.exploreFrom(state.choices(), BOUNDS),
                () -> searching = false,
                found -> know(state, found.all() && found.outcomes().stream().noneMatch(check::isReachedBy)),
                failure -> {
                    if (failure instanceof RunException) {
                        // It stays unknown; the next move reports what is wrong with the program.
                        know(state, false);
                    } else {
                        failed.accept(failure);
                    }
                });
    }

    private void know(SteppedState state, boolean none) {
        searched = state;
        unreachable = none;
        done.run();
    }
}
