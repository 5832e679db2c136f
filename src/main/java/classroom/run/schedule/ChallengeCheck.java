package classroom.run.schedule;

import classroom.lesson.Catalog;
import classroom.lesson.Challenge;
import classroom.lesson.ChallengeGoal;
import classroom.lesson.Program;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Checks what orders of a challenge's program come to.
 *
 * @param challenge the challenge
 */
public record ChallengeCheck(Challenge challenge) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    /** Tells whether the outcome of one order reaches the goal; false for a goal about every order. */
    public boolean isReachedBy(OutcomeSummary outcome) {
        ChallengeGoal goal = challenge.goal();
        if (goal instanceof ChallengeGoal.DeadlockGoal) {
            return outcome.ending().equals("DEADLOCK");
        }
        if (!outcome.ending().equals("ENDED")) {
            return false;
        }
        if (goal instanceof ChallengeGoal.MetricGoal metric) {
            Program program = Catalog.program(challenge.program());
            Number found = Catalog.spec(program.id())
                    .orElseThrow()
                    .printed(program, outcome.out(), challenge.values())
                    .get(metric.name());
            return found != null && found.longValue() == metric.value();
        }
        return goal instanceof ChallengeGoal.LastNumberGoal last && isLastNumber(outcome.out(), last.value());
    }

    private static boolean isLastNumber(String printed, long value) {
        List<String> numbers =
                NUMBER.matcher(printed).results().map(MatchResult::group).toList();
        return !numbers.isEmpty() && numbers.get(numbers.size() - 1).equals(Long.toString(value));
    }

    /** Tells whether the search of all orders shows that a goal about every order holds. */
    public boolean isProvedBy(ExplorationResult found) {
        return challenge.isAboutEveryOrder() && found.all() && !found.outcomes().isEmpty() && wrong(found) == 0;
    }

    /** Returns the number of outcomes of a search that are wrong. */
    public long wrong(ExplorationResult found) {
        return found.outcomes().stream()
                .filter(each -> verdict(each) == OutcomeVerdict.WRONG)
                .count();
    }

    private OutcomeVerdict verdict(OutcomeSummary outcome) {
        return challenge.isOfGallery()
                ? OutcomeVerdict.of(challenge.gallery(), outcome)
                : OutcomeVerdict.of(Catalog.program(challenge.program()), challenge.values(), outcome);
    }
}
