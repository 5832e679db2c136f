package classroom.window.schedule;

import classroom.run.RunException;
import classroom.run.schedule.ExplorationResult;
import classroom.run.schedule.ExploreSettings;
import classroom.run.schedule.OrderText;
import classroom.run.schedule.OutcomeSummary;
import classroom.run.schedule.ScheduledRun;
import classroom.run.schedule.SteppedState;
import classroom.run.schedule.SteppedState.ThreadPosition;
import classroom.text.Texts;
import classroom.trace.format.SiteTable;
import classroom.window.schedule.page.OutcomeText;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The step of an order after which every way of going on leads to the same outcome. It is found by searching
 * all orders that begin like this one, with one step less each time, until one leads to another outcome.
 *
 * @param number the number of the step, from 1; 0 if every order leads to this outcome, -1 if there are too many orders
 *               to know
 * @param thread the thread that makes it, in its position before; null if there is no such step
 * @param other  the outcome of an order that goes on in another way; null if there is no such step
 */
record DecidingStep(int number, ThreadPosition thread, OutcomeSummary other) {
    /** Searches the step, on a stepped run. Takes long; not used on the event thread. */
    static final class Finder {
        private static final ExploreSettings LIMITS = new ExploreSettings(20_000, 1_000, -1, 0, 1, false);

        private final ScheduledRun run;
        private final SteppedState end;
        private final BooleanSupplier over;

        /**
         * @param end  the state at the end of the order
         * @param over tells whether to give up
         */
        Finder(ScheduledRun run, SteppedState end, BooleanSupplier over) {
            this.run = run;
            this.end = end;
            this.over = over;
        }

        /**
         * Searches. The run is left in any state.
         *
         * @throws RunException if the program's JVM fails
         */
        DecidingStep find() throws RunException {
            List<Integer> order = end.choices();
            for (int i = order.size() - 1; i >= 0; i--) {
                ExplorationResult found = run.exploreFrom(order.subList(0, i), LIMITS);
                Optional<OutcomeSummary> other =
                        found.outcomes().stream().filter(each -> !isSame(each)).findFirst();
                if (other.isPresent()) {
                    SteppedState before = run.follow(order.subList(0, i));
                    return new DecidingStep(i + 1, before.threads().get(order.get(i)), other.get());
                }
                if (!found.all() || over.getAsBoolean()) {
                    return new DecidingStep(-1, null, null);
                }
            }
            return new DecidingStep(0, null, null);
        }

        private boolean isSame(OutcomeSummary other) {
            return other.ending().equals(end.ending())
                    && other.out().equals(end.out())
                    && other.err().equals(end.err())
                    && other.exceptions().equals(end.exceptions());
        }
    }

    /** Returns a sentence on it in the current language. */
    String sentence(SiteTable sites) {
        if (number < 0) {
            return Texts.text("schedule.why.unknown");
        }
        if (number == 0) {
            return Texts.text("schedule.why.always");
        }
        String otherwise = OutcomeText.of(other.out(), other.err(), other.ending(), other.status(), other.exceptions());
        return Texts.text(
                "schedule.why.step",
                number,
                OrderText.letter(thread.number()),
                StepText.of(thread, sites),
                otherwise,
                OrderText.of(other.choices()));
    }
}
