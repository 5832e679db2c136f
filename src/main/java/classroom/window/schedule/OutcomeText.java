package classroom.window.schedule;

import classroom.run.schedule.ExplorationResult;
import classroom.run.schedule.OutcomeSummary;
import classroom.run.schedule.OutcomeVerdict;
import classroom.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What orders come to, in words of the language of now. */
final class OutcomeText {
    private static final int MAX_LENGTH = 300;

    private OutcomeText() {
    }

    /** An outcome in one line: what was printed, and what went wrong. */
    static String of(OutcomeSummary outcome) {
        return of(outcome.out(), outcome.err(), outcome.ending(), outcome.status(), outcome.exceptions());
    }

    /** The same of a run that has ended. */
    static String of(String out, String err, String ending, int status, List<String> exceptions) {
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

    /** How a run ended; empty where it ended as usual. */
    static String ending(String ending, int status) {
        return switch (ending) {
            case "DEADLOCK" -> Texts.text("schedule.outcome.deadlock");
            case "SPINS" -> Texts.text("schedule.outcome.spins");
            case "STEPS" -> Texts.text("schedule.outcome.steps");
            case "EXIT" -> Texts.text("schedule.outcome.exit", status);
            default -> "";
        };
    }

    /** A verdict in a word with a sign; empty where there is none. */
    static String of(OutcomeVerdict verdict) {
        return switch (verdict) {
            case RIGHT -> Texts.text("schedule.verdict.right");
            case WRONG -> Texts.text("schedule.verdict.wrong");
            case UNKNOWN -> "";
        };
    }

    /** What was seen in all; says "all" only if it was all. */
    static String heading(ExplorationResult found, boolean stopped) {
        String seconds = Texts.text("schedule.seconds", found.millis() / 1000.0);
        int outcomes = found.outcomes().size();
        if (found.all()) {
            return found.orders() >= 0 ? Texts.text("schedule.all", found.orders(), outcomes, found.runs(), seconds)
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
}
