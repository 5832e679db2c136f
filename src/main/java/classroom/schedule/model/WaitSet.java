package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.SyncPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * The actors that wait for a signal. A signal is a token that one of the actors may take that wait at that time; which
 * of them does is decided by the strategy, when it chooses one to go on.
 */
public final class WaitSet {
    private final List<Token> tokens = new ArrayList<>();
    private long waiting;

    /** A signal for one of several actors. */
    private static final class Token extends SyncPoint {
        /** A bit for each actor that may take it. */
        private final long takers;

        Token(long takers) {
            super(-1);
            this.takers = takers;
        }
    }

    /** Adds an actor that begins to wait. */
    void add(Actor actor) {
        waiting |= bit(actor);
    }

    /** Signals one of the actors that wait. Does nothing if there is a signal for each of them. */
    void signal(Actor by) {
        if (tokens.size() < Long.bitCount(waiting)) {
            Token token = new Token(waiting);
            token.release(by);
            tokens.add(token);
        }
    }

    /** Signals all actors that wait. */
    void signalAll(Actor by) {
        while (tokens.size() < Long.bitCount(waiting)) {
            signal(by);
        }
    }

    /** Tells whether there is a signal for an actor. */
    boolean isSignalled(Actor actor) {
        return token(actor) != null;
    }

    /** Returns the signal that an actor would take; null if there is none. */
    SyncPoint token(Actor actor) {
        for (Token each : tokens) {
            if ((each.takers & bit(actor)) != 0) {
                return each;
            }
        }
        return null;
    }

    /**
     * Removes an actor that goes on. It takes its signal, if there is one.
     *
     * @return whether there was a signal
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

    /** Returns the number of actors that wait without a signal. */
    int length() {
        return Long.bitCount(waiting) - tokens.size();
    }

    private static long bit(Actor actor) {
        return 1L << actor.number;
    }
}
