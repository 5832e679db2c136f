package classroom.challenge;

import classroom.lesson.Catalog;
import classroom.lesson.Gallery;
import classroom.lesson.GalleryProgram;
import classroom.lesson.Program;
import classroom.run.schedule.ExplorationResult;
import classroom.run.schedule.OutcomeSummary;
import classroom.run.schedule.OutcomeVerdict;
import classroom.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A goal that a class reaches by choosing who goes next, or by seeing every order.
 *
 * @param id        as in {@code bank-one}; its texts begin with {@code challenge.} and this
 * @param program   the id of a program of a lesson, or of the gallery after {@link #GALLERY}
 * @param values    the parameters of the lesson that differ from their defaults, by name
 * @param goal      what is to be reached
 */
public record Challenge(String id, String program, Map<String, Integer> values, ChallengeGoal goal) {
    /** What the id of a program of the gallery begins with. */
    public static final String GALLERY = "gallery/";
    /** Every challenge has this many hints. */
    public static final int HINTS = 2;

    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    public Challenge {
        values = Map.copyOf(values);
    }

    /** Whether its program is one of the gallery. */
    public boolean isOfGallery() {
        return program.startsWith(GALLERY);
    }

    /** Whether it is reached only by seeing every order. */
    public boolean isAboutEveryOrder() {
        return goal instanceof ChallengeGoal.EveryOrderGoal;
    }

    /** Returns the goal in the language of now. */
    public String words() {
        return Texts.text("challenge." + id + ".goal");
    }

    /**
     * Returns a hint in the language of now.
     *
     * @param number from 1 to {@link #HINTS}
     */
    public String hint(int number) {
        return Texts.text("challenge." + id + ".hint" + number);
    }

    /** Returns the title of its program in the language of now. */
    public String programTitle() {
        return isOfGallery() ? gallery().title() : Texts.text(Program.key(program));
    }

    /**
     * Returns the program of the gallery.
     *
     * @throws IllegalStateException if it is one of a lesson
     */
    public GalleryProgram gallery() {
        return Gallery.programs().stream().filter(each -> (GALLERY + each.id()).equals(program)).findFirst()
                .orElseThrow(() -> new IllegalStateException(program));
    }

    /** Tells whether an outcome of one order reaches the goal; false for a goal about every order. */
    public boolean isReachedBy(OutcomeSummary outcome) {
        if (goal instanceof ChallengeGoal.DeadlockGoal) {
            return outcome.ending().equals("DEADLOCK");
        }
        if (!outcome.ending().equals("ENDED")) {
            return false;
        }
        if (goal instanceof ChallengeGoal.MetricGoal metric) {
            Program its = Catalog.program(program);
            Number found = Catalog.spec(program).orElseThrow().printed(its, outcome.out(), values).get(metric.name());
            return found != null && found.longValue() == metric.value();
        }
        return goal instanceof ChallengeGoal.LastNumberGoal last && isLastNumber(outcome.out(), last.value());
    }

    private static boolean isLastNumber(String printed, long value) {
        List<String> numbers = NUMBER.matcher(printed).results().map(MatchResult::group).toList();
        return !numbers.isEmpty() && numbers.get(numbers.size() - 1).equals(Long.toString(value));
    }

    /** Tells whether the search of all orders shows that the goal about every order holds. */
    public boolean isProvedBy(ExplorationResult found) {
        return isAboutEveryOrder() && found.all() && !found.outcomes().isEmpty() && wrong(found) == 0;
    }

    /** Returns the number of outcomes of a search that are wrong. */
    public long wrong(ExplorationResult found) {
        return found.outcomes().stream().filter(each -> verdict(each) == OutcomeVerdict.WRONG).count();
    }

    private OutcomeVerdict verdict(OutcomeSummary outcome) {
        return isOfGallery() ? OutcomeVerdict.of(gallery(), outcome) : OutcomeVerdict.of(Catalog.program(program), values, outcome);
    }
}
