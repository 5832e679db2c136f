package classroom.run.schedule;

import classroom.run.RunException;
import classroom.schedule.search.Exploration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The outcomes and data races that the JVMs of one exploration have found. Threads may share it. */
final class FoundOutcomes {
    /** The most lines of what one JVM has found. */
    private static final int MAX_LINES = 100_000;

    private final Map<OutcomeSummary, Counted> outcomes = new HashMap<>();
    private final Set<DataRace.Pair> unordered = new LinkedHashSet<>();
    /** The progress of the JVMs that explore now, in runs. */
    private final Map<HostConnection, Long> underWay = new ConcurrentHashMap<>();

    private long runs;
    private long orders;
    private long random;
    private long steps;

    /** Takes the lines that tell nothing of what was found. */
    @FunctionalInterface
    interface OtherLines {
        /**
         * Takes a line.
         *
         * @return whether such a line makes sense
         */
        boolean take(HostAnswer line) throws RunException;
    }

    /**
     * Receives what a JVM says until it has told all that it has found, and adds that up.
     *
     * @param others is given all other lines, and those of the progress; called by the thread that calls this
     * @return the last line
     * @throws RunException if the JVM fails, or says what makes no sense
     */
    HostAnswer receive(HostConnection from, OtherLines others) throws RunException {
        int lines = 0;
        while (true) {
            HostAnswer answer = from.receive();
            if (answer.is("progress")) {
                underWay.put(from, answer.number(1));
                others.take(answer);
            } else if (answer.is("found")) {
                underWay.remove(from);
                count(answer);
                return answer;
            } else if (!others.take(answer) && (++lines > MAX_LINES || !take(answer))) {
                throw HostAnswer.damaged(null);
            }
        }
    }

    /** Removes all. */
    synchronized void clear() {
        outcomes.clear();
        unordered.clear();
        runs = 0;
        orders = 0;
        random = 0;
        steps = 0;
    }

    /**
     * Takes a line of what was found.
     *
     * @return whether it is one
     * @throws RunException if the line is damaged
     */
    synchronized boolean take(HostAnswer answer) throws RunException {
        if (answer.is("outcome")) {
            OutcomeSummary next = answer.outcome();
            // Each JVM knows that many at most; together they may have found more.
            if (outcomes.size() >= Exploration.MAX_OUTCOMES && !outcomes.containsKey(next.bare())) {
                next = next.amongTheRest();
            }
            outcomes.merge(next.bare(), new Counted(next, answer.integer(9)), Counted::plus);
        } else if (answer.is("unordered")) {
            unordered.add(new DataRace.Pair(answer.integer(1), answer.integer(2)));
        } else {
            return false;
        }
        return true;
    }

    /** Adds the numbers of a {@code found} line. */
    private synchronized void count(HostAnswer found) throws RunException {
        runs += found.number(1);
        orders = sum(orders, found.number(3));
        random += found.number(6);
        steps += found.number(9);
    }

    /** Returns the number of runs that all JVMs have told of up to now. */
    synchronized long runsSoFar() {
        return runs + underWay.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Returns the result of an exploration.
     *
     * @param found the {@code found} line of the JVM that has led it, which was counted
     * @param host  the connection to that JVM
     */
    synchronized ExplorationResult result(HostAnswer found, HostConnection host) throws RunException {
        return new ExplorationResult(
                outcomes(),
                runs,
                orders,
                found.flag(4),
                found.integer(5),
                random,
                found.number(7),
                steps,
                found.number(10),
                found.flag(11),
                found.flag(12) ? DataRace.of(List.copyOf(unordered), host.copy().sites()) : null,
                found.text(13));
    }

    /** Returns the outcomes, the most frequent first. */
    synchronized List<OutcomeSummary> outcomes() {
        return outcomes.values().stream()
                .map(Counted::outcome)
                .sorted(Comparator.comparingLong(OutcomeSummary::orders)
                        .thenComparingLong(OutcomeSummary::runs)
                        .reversed()
                        .thenComparing(OutcomeSummary::out))
                .toList();
    }

    private static long sum(long one, long other) {
        return one < 0 || other < 0 ? -1 : one + other;
    }

    /**
     * An outcome with its counts.
     *
     * @param cost how simple its order is: less is simpler
     */
    private record Counted(OutcomeSummary outcome, int cost) {
        /** Adds what another JVM has counted of the same outcome; the simpler order stays. */
        Counted plus(Counted other) {
            boolean simpler = cost != other.cost
                    ? cost < other.cost
                    : outcome.choices().size() <= other.outcome.choices().size();
            return new Counted(
                    new OutcomeSummary(
                            outcome.ending(),
                            outcome.status(),
                            outcome.out(),
                            outcome.err(),
                            outcome.exceptions(),
                            outcome.runs() + other.outcome.runs(),
                            sum(outcome.orders(), other.outcome.orders()),
                            (simpler ? this : other).outcome.choices()),
                    Math.min(cost, other.cost));
        }
    }
}
