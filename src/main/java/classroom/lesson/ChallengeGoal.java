package classroom.lesson;

/** What an order, or all orders, of a program must come to. */
public sealed interface ChallengeGoal {
    /**
     * The program ends, and a metric of its lesson that it printed has this value.
     *
     * @param name  the metric's, as in {@code balance}
     * @param value in the metric's unit
     */
    record MetricGoal(String name, long value) implements ChallengeGoal {}

    /**
     * The program ends, and the last number that it printed is this one.
     *
     * @param value of the number
     */
    record LastNumberGoal(long value) implements ChallengeGoal {}

    /** Threads wait for each other, or for a signal, for ever. */
    record DeadlockGoal() implements ChallengeGoal {}

    /** All orders are seen, and no outcome of them is wrong. */
    record EveryOrderGoal() implements ChallengeGoal {}
}
