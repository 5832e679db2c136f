package classroom.window.schedule.page;

import classroom.run.schedule.DataRace;
import classroom.run.schedule.ExplorationResult;
import classroom.run.schedule.OutcomeSummary;
import classroom.run.schedule.OutcomeVerdict;
import classroom.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Outcomes in words of the current language. */
public final class OutcomeText {
    private static final int MAX_LENGTH = 300;

    private static final int MAX_RACES = 3;

    private OutcomeText() {}

    /** Returns an outcome in one line: what was printed, and what went wrong. */
    public static String of(OutcomeSummary outcome) {
        return of(outcome.out(), outcome.err(), outcome.ending(), outcome.status(), outcome.exceptions());
    }

    /** Returns the same for the values of an outcome. */
    public static String of(String out, String err, String ending, int status, List<String> exceptions) {
        List<String> parts = new ArrayList<>();
        String printed = out.strip().replaceAll("\\s*\\R\\s*", " ⏎ ");
        if (!printed.isEmpty()) {
            parts.add(printed.length() <= MAX_LENGTH ? printed : printed.substring(0, MAX_LENGTH) + "…");
        }
        if (!err.isBlank() && exceptions.isEmpty()) {
            parts.add(err.strip().lines().findFirst().orElse(""));
        }
        String how = ending(ending, status);
        if (!how.isEmpty()) {
            parts.add(how);
        }
        parts.addAll(exceptions);
        return parts.isEmpty() ? Texts.text("schedule.outcome.nothing") : String.join("; ", parts);
    }

    /** Returns how a run ended; empty if all its threads ended. */
    public static String ending(String ending, int status) {
        return switch (ending) {
            case "DEADLOCK" -> Texts.text("schedule.outcome.deadlock");
            case "SPINS" -> Texts.text("schedule.outcome.spins");
            case "STEPS" -> Texts.text("schedule.outcome.steps");
            case "EXIT" -> Texts.text("schedule.outcome.exit", status);
            default -> "";
        };
    }

    /** Returns a verdict as a word with a sign; empty if it is not known. */
    public static String of(OutcomeVerdict verdict) {
        return switch (verdict) {
            case RIGHT -> Texts.text("schedule.verdict.right");
            case WRONG -> Texts.text("schedule.verdict.wrong");
            case UNKNOWN -> "";
        };
    }

    /** Returns a sentence on what a search found. It says "all" only if all orders were made. */
    public static String heading(ExplorationResult found, boolean stopped) {
        String seconds = Texts.text("schedule.seconds", found.millis() / 1000.0);
        int outcomes = found.outcomes().size();
        if (found.all()) {
            return found.orders() >= 0
                    ? Texts.text("schedule.all", found.orders(), outcomes, found.runs(), seconds)
                    : Texts.text("schedule.all-uncounted", outcomes, found.runs(), seconds);
        }
        List<String> parts = new ArrayList<>();
        if (stopped) {
            parts.add(Texts.text("schedule.stopped"));
        }
        if (found.preemptions() >= 0) {
            parts.add(Texts.text("schedule.bounded", found.preemptions()));
        }
        if (found.random() > 0) {
            parts.add(Texts.text("schedule.chance", found.random(), found.seed()));
        }
        parts.add(Texts.text("schedule.not-all", outcomes, found.runs(), seconds));
        return String.join(" ", parts);
    }

    /** Returns sentences on data races and on random numbers; empty if there is nothing to say. */
    public static String notes(ExplorationResult found) {
        List<String> notes = new ArrayList<>();
        if (found.races() != null) {
            for (DataRace each :
                    found.races().subList(0, Math.min(MAX_RACES, found.races().size()))) {
                String name = each.field().isEmpty() ? Texts.text("schedule.step.element") : each.field();
                notes.add(Texts.text("schedule.race", name, lines(each)));
            }
        }
        if (found.seeded()) {
            notes.add(Texts.text("schedule.seeded"));
        }
        return String.join("\n", notes);
    }

    private static String lines(DataRace race) {
        return race.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
