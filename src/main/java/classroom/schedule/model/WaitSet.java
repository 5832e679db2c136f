package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.SyncPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * Those who wait for a signal. A signal is a token for one of those who wait at that time; which of them takes it shows
 * when one is chosen to go on.
 */
public final class WaitSet {
    private final List<Token> tokens = new ArrayList<>();
    private long waiting;

    /** A signal for one of some waiters. */
    private static final class Token extends SyncPoint {
        private final long takers;

        Token(long takers) {
            super(-1);
            this.takers = takers;
        }
    }

    void add(Actor actor) {
        waiting |= bit(actor);
    }

    /** Signals one of those who wait; lost where nobody does. */
    void signal(Actor by) {
        if (tokens.size() < Long.bitCount(waiting)) {
            Token token = new Token(waiting);
            token.release(by);
            tokens.add(token);
        }
    }

    /** Signals all who wait. */
    void signalAll(Actor by) {
        while (tokens.size() < Long.bitCount(waiting)) {
            signal(by);
        }
    }

    /** Whether there is a signal for the actor. */
    boolean isSignalled(Actor actor) {
        return token(actor) != null;
    }

    /** What the actor would go on by; null without a signal. */
    SyncPoint token(Actor actor) {
        for (Token each : tokens) {
            if ((each.takers & bit(actor)) != 0) {
                return each;
            }
        }
        return null;
    }

    /**
     * The actor goes on.
     *
     * @return whether by a signal
     */
    boolean leave(Actor actor) {
        SyncPoint token = token(actor);
        if (token != null) {
            tokens.remove(token);
            token.acquire(actor);
        }
        waiting &= ~bit(actor);
        while (tokens.size() > Long.bitCount(waiting)) {
            tokens.remove(tokens.size() - 1);
        }
        return token != null;
    }

    /** How many wait without a signal. */
    int length() {
        return Long.bitCount(waiting) - tokens.size();
    }

    private static long bit(Actor actor) {
        return 1L << actor.number;
    }
}
