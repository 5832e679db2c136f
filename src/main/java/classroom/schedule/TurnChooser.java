package classroom.schedule;

/** Chooses the actor that goes next, and says how a run ends when none can. */
final class TurnChooser {
    private static final int MAX_STEPS = 10_000;

    private final ActorTable actors;
    private Strategy strategy;
    private int steps;
    private int maxSteps = MAX_STEPS;
    private RunEnding ending;

    /** @param actors the actors of the run that is in progress */
    TurnChooser(ActorTable actors) {
        this.actors = actors;
    }

    /** Starts a run, in which a strategy chooses. */
    void runStarted(Strategy chosen) {
        strategy = chosen;
        steps = 0;
        ending = null;
    }

    /** Returns what chooses in this run. */
    Strategy strategy() {
        return strategy;
    }

    /** Sets the most visible steps of a run. */
    void setMaxSteps(int most) {
        maxSteps = most;
    }

    /** Returns the number of visible steps made in this run. */
    int steps() {
        return steps;
    }

    /** Returns how the run ended; null while it goes on. */
    RunEnding ending() {
        return ending;
    }

    /** Ends the run, in this way even if it has ended in another way before. */
    void setEnding(RunEnding how) {
        ending = how;
    }

    /** Ends the run unless it has ended already, and returns null: nobody goes next. */
    Actor endRun(RunEnding how) {
        if (ending == null) {
            ending = how;
        }
        return null;
    }

    /**
     * Returns the actor that goes next. An actor that waits between steps goes on as soon as its condition holds; if
     * there is none, the strategy chooses among the enabled ones.
     *
     * @return null if the run is over
     */
    Actor next() {
        long enabled = 0;
        boolean spins = false;
        int count = actors.count();
        for (int i = 0; i < count; i++) {
            Actor each = actors.get(i);
            if (each.ended) {
                continue;
            }
            boolean ready = each.condition == null || each.condition.isReady(each);
            if (each.betweenSteps) {
                if (ready) {
                    return each;
                }
                spins |= each.condition instanceof SpinReads;
            } else if (ready) {
                enabled |= 1L << i;
            }
        }
        if (enabled == 0) {
            return endRun(spins ? RunEnding.SPINS : RunEnding.DEADLOCK);
        }
        if (steps >= maxSteps) {
            return endRun(RunEnding.STEPS);
        }
        int chosen = strategy.choose(enabled);
        if (chosen < 0) {
            return endRun(RunEnding.CUT);
        }
        steps++;
        return actors.get(chosen);
    }
}
