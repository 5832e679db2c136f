package classroom.run.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Gallery;
import classroom.lesson.GalleryProgram;
import classroom.schedule.Outcome;
import classroom.schedule.ScheduleFixture;
import classroom.schedule.search.ExplorationLimits;
import classroom.schedule.search.Findings;
import classroom.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Every order of each program of the gallery: the search finds the fault of each broken one, or says what it can't
 * schedule, and finds no wrong outcome of a right one.
 */
@Timeout(300)
@Tag("once")
class GalleryOrdersTest {
    private static final long MANY = 100_000;
    /** How much of a program is searched whose search has no end. */
    private static final long SOME = 500;

    private static final long SOME_MS = 300;
    /** Programs that wait for each other by looking again and again, so that there is no end of their orders. */
    private static final Set<String> NEVER_ALL = Set.of(
            "buffer-if",
            "buffer-notify",
            "buffer-notifyall",
            "visibility-plain",
            "visibility-volatile",
            "readwrite-right",
            "livelock-polite",
            "interrupt-swallowed",
            "interrupt-kept",
            "starvation-unfair",
            "philosophers-trylock",
            "pool-without",
            "pool-semaphore");

    @Test
    void faultsAreFoundAndRightProgramsHaveNone() {
        Map<String, String> wrong = new TreeMap<>();
        Set<String> refused = new TreeSet<>();
        for (GalleryProgram each : Gallery.programs()) {
            if (each.java() > Runtime.version().feature()) {
                continue;
            }
            GalleryProgram program = each.withFewOrders().orElse(each);
            ScheduleFixture copy =
                    ScheduleFixture.source(program.mainClass(), program.source(Language.EN), new String[0]);
            if (copy.refusals().isEmpty()) {
                String told = check(copy, program);
                if (!told.isEmpty()) {
                    wrong.put(each.id(), told);
                }
            } else {
                refused.add(each.group());
                assertTrue(
                        copy.refusals().stream().allMatch(why -> why.line() > 0),
                        each.id() + " names the lines: " + copy.refusals());
            }
        }
        assertEquals(Map.of(), wrong);
        assertEquals(Set.of("ending", "swing", "tasks"), refused, "timers, windows, and pools without a model");
    }

    /** Returns what is wrong with what the search found; empty if nothing is. */
    private static String check(ScheduleFixture copy, GalleryProgram program) {
        boolean never = NEVER_ALL.contains(program.id());
        Findings found = copy.explore(
                never
                        ? ExplorationLimits.DEFAULT.within(SOME_MS, SOME)
                        : ExplorationLimits.DEFAULT.within(60_000, MANY));
        boolean faulty = found.outcomes().stream()
                        .anyMatch(each -> OutcomeVerdict.of(program, summary(each.outcome())) == OutcomeVerdict.WRONG)
                || program.fault().equals("race") && !found.unordered().isEmpty();
        boolean complete = found.all() || never;
        return faulty != program.fault().isEmpty() && complete && found.refusal() == null ? "" : found.toString();
    }

    private static OutcomeSummary summary(Outcome of) {
        return new OutcomeSummary(
                of.ending().name(), of.status(), of.out(), of.err(), of.exceptions(), 1, 1, List.of());
    }
}
