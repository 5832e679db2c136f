package classroom.schedule;

/** The actors of one run by number: which of them live, and who has waited for whose end. */
final class ActorTable {
    private final Actor[] actors = new Actor[ScheduleController.MAX_ACTORS];
    private int count;
    private int live;
    private int liveNonDaemons;
    private boolean alone;

    /** Removes all actors. The first one that is added is alone. */
    void clear() {
        count = 0;
        live = 0;
        liveNonDaemons = 0;
        alone = true;
    }

    /** Tells whether no actor can be added. */
    boolean isFull() {
        return count == actors.length;
    }

    /**
     * Adds a live actor, with the next number.
     *
     * @param body what its fiber runs
     */
    Actor add(Thread thread, Runnable body, boolean daemon) {
        Actor added = new Actor(count, thread, body, daemon, actors[count]);
        actors[count++] = added;
        live++;
        liveNonDaemons += daemon ? 0 : 1;
        return added;
    }

    /** Returns the number of actors, including those that have ended. */
    int count() {
        return count;
    }

    /** Returns an actor by its number. */
    Actor get(int number) {
        return actors[number];
    }

    /** Hands those that have not ended back to the fibers, after a run. */
    void abandon(Fibers fibers) {
        fibers.abandon(actors, count);
    }

    /** Notes that an actor has ended. Does not update {@link #isAlone}. */
    void end(Actor actor) {
        actor.ended = true;
        live--;
        liveNonDaemons -= actor.daemon ? 0 : 1;
    }

    /** Tells whether only daemons live, so that the program is over. */
    boolean isOver() {
        return liveNonDaemons == 0;
    }

    /** Tells whether a daemon lives. */
    boolean hasLiveDaemons() {
        return live > liveNonDaemons;
    }

    /** Notes that an actor has waited for the end of another one, and so knows all that the other one knew. */
    void joinEnded(Actor waiting, Actor ended) {
        waiting.joined |= 1L << ended.number | ended.joined;
        updateAlone();
    }

    /**
     * Tells whether exactly one actor lives and has waited for the end of all others. Nobody can see in which order
     * such an actor does things, so it makes no steps.
     */
    boolean isAlone() {
        return alone;
    }

    /** Notes that an actor starts, so that two can see each other's steps. */
    void setNotAlone() {
        alone = false;
    }

    /** Computes {@link #isAlone} anew. */
    void updateAlone() {
        alone = false;
        if (live == 1) {
            long ended = 0;
            Actor last = null;
            for (int i = 0; i < count; i++) {
                if (actors[i].ended) {
                    ended |= 1L << i;
                } else {
                    last = actors[i];
                }
            }
            alone = last != null && (ended & ~last.joined) == 0;
        }
    }
}
