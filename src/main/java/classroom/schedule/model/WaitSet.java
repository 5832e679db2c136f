package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.Controller;
import classroom.schedule.Sync;
import java.util.ArrayList;
import java.util.List;

/**
 * The actors that wait for a signal. A signal is a token for one of the current waiters; which of them takes it is
 * determined when one is chosen to continue.
 */
public final class WaitSet {
    private final List<Token> tokens = new ArrayList<>();
    private long waiting;

    /** A signal for one of several waiters. */
    private static final class Token extends Sync {
        private final long takers;

        Token(long takers) {
            super(-1);
            this.takers = takers;
        }
    }

    void add(Actor actor) {
        waiting |= bit(actor);
    }

    /** Signals one of the waiters; has no effect if there is none. */
    void signal(Actor by) {
        if (tokens.size() < Long.bitCount(waiting)) {
            Token token = new Token(waiting);
            token.release(by);
            tokens.add(token);
        }
    }

    /** Signals all waiters. */
    void signalAll(Actor by) {
        while (tokens.size() < Long.bitCount(waiting)) {
            signal(by);
        }
    }

    /** Whether there is a signal for the actor. */
    boolean isSignalled(Actor actor) {
        return token(actor) != null;
    }

    /** Returns the signal that the actor would take; null for none. */
    Sync token(Actor actor) {
        for (Token each : tokens) {
            if ((each.takers & bit(actor)) != 0) {
                return each;
            }
        }
        return null;
    }

    /**
     * Removes an actor that continues.
     *
     * @return whether it took a signal
     */
    boolean leave(Actor actor) {
        Sync token = token(actor);
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

    /** Returns the number of waiters without a signal. */
    int length() {
        return Long.bitCount(waiting) - tokens.size();
    }

    private static long bit(Actor actor) {
        return 1L << actor.number;
    }

    static Actor me() {
        return Controller.HERE.here();
    }
}
