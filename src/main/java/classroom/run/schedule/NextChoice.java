package classroom.run.schedule;

import classroom.run.RunException;
import classroom.run.schedule.SteppedState.ThreadPosition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Where a stepped run stands after it went on to the next choice that matters. A choice matters if not every thread
 * that can go leads to the same set of outcomes. To know that, all orders that begin like the run are searched.
 *
 * @param state where the run stands
 * @param found why it stands there
 */
public record NextChoice(SteppedState state, ChoiceEffect found) {
    private static final long MAX_RUNS = 20_000;
    private static final long MAX_SEARCH_MS = 1_000;

    /** Why a run stands where it stands. */
    public enum ChoiceEffect {
        /** Which thread goes next makes a difference. */
        MATTERS,
        /** Every order from where the run was leads to the same outcome. */
        ALL_ALIKE,
        /** It could not be searched whether the next choice matters: there are too many orders, or the time was over. */
        UNKNOWN
    }

    /**
     * Goes on with a stepped run.
     *
     * @param maxMillis the time after which it gives up, in ms; it may take a search longer, at most a second
     * @param canceled  tells whether to give up at once
     * @throws RunException if the program's JVM fails
     */
    public static NextChoice goOn(ScheduledRun run, long maxMillis, BooleanSupplier canceled) throws RunException {
        return new Walk(run, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(maxMillis), canceled).goOn();
    }

    /** The run on its way. */
    private record Walk(ScheduledRun run, long end, BooleanSupplier canceled) {
        NextChoice goOn() throws RunException {
            SteppedState now = run.state();
            boolean alike = false;
            while (now.ending().isEmpty()) {
                if (isOver()) {
                    return new NextChoice(now, alike ? ChoiceEffect.ALL_ALIKE : ChoiceEffect.UNKNOWN);
                }
                List<Integer> able = able(now);
                if (!alike && able.size() > 1) {
                    Optional<Set<OutcomeSummary>> all = outcomes(now.choices());
                    alike = all.isPresent() && all.get().size() == 1;
                    ChoiceEffect reason =
                            all.isEmpty() ? ChoiceEffect.UNKNOWN : alike ? null : compare(now, able, all.get());
                    if (reason != null) {
                        return new NextChoice(now, reason);
                    }
                }
                now = run.step(next(now, able), false);
            }
            return new NextChoice(now, ChoiceEffect.ALL_ALIKE);
        }

        private boolean isOver() {
            return canceled.getAsBoolean() || System.nanoTime() - end > 0;
        }

        private static List<Integer> able(SteppedState now) {
            return now.threads().stream()
                    .filter(ThreadPosition::enabled)
                    .map(ThreadPosition::number)
                    .toList();
        }

        /** Returns the thread that went last if it can go, else the first that can. */
        private static int next(SteppedState now, List<Integer> able) {
            List<Integer> before = now.choices();
            Integer last = before.isEmpty() ? able.get(0) : before.get(before.size() - 1);
            return able.contains(last) ? last : able.get(0);
        }

        /** Returns why not to go on; null if each thread leads to the same outcomes. */
        private ChoiceEffect compare(SteppedState now, List<Integer> able, Set<OutcomeSummary> all)
                throws RunException {
            for (int thread : able) {
                List<Integer> order = new ArrayList<>(now.choices());
                order.add(thread);
                Optional<Set<OutcomeSummary>> some = isOver() ? Optional.empty() : outcomes(order);
                if (some.isEmpty() || !some.get().equals(all)) {
                    return some.isEmpty() ? ChoiceEffect.UNKNOWN : ChoiceEffect.MATTERS;
                }
            }
            return null;
        }

        /** Returns all outcomes of the orders that begin with some steps; empty if not all were found. */
        private Optional<Set<OutcomeSummary>> outcomes(List<Integer> first) throws RunException {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            long millis = Math.max(1, Math.min(MAX_SEARCH_MS, left));
            ExplorationResult result = run.exploreFrom(first, new ExploreSettings(MAX_RUNS, millis, -1, 0, 1, false));
            Set<OutcomeSummary> outcomes = new HashSet<>();
            result.outcomes().forEach(each -> outcomes.add(each.bare()));
            return result.all() && !outcomes.isEmpty() ? Optional.of(outcomes) : Optional.empty();
        }
    }
}
