package classroom.stage.loop;

import classroom.metrics.RootProcess;
import classroom.text.Texts;
import classroom.trace.ProcessTrace;
import classroom.trace.Trace;
import java.util.List;

/**
 * The text of the stage when a server has ended: its result, or that there is none.
 *
 * @param lines   the lines in large letters, from the top
 * @param verdict the last line, whether an answer is missing; empty if unknown
 * @param good    whether the verdict is as expected
 * @param note    a sentence in small letters
 */
record LoopEnd(List<String> lines, String verdict, boolean good, String note) {
    /** The maximum number of output pieces that are searched; the result is printed last. */
    private static final int MAX_PIECES = 2_000;

    /**
     * Returns the text in the current language.
     *
     * @param time in ns of the run's clock
     * @param over when the run was over, even if its processes did not record it; {@link ThreadTrace#NEVER} while it
     *             runs
     * @return null while the server runs
     */
    static LoopEnd of(LoopStage.Server server, long time, long over) {
        Trace trace = server.trace();
        ProcessTrace first = server.first();
        LoopResult result = LoopResult.in(trace.outputAt(first, time, MAX_PIECES));
        if (result != null) {
            return result.hasAnswers()
                    ? answered(result, note(first.mainClass()))
                    : new LoopEnd(
                            List.of(Texts.text("loop.result.untold")),
                            missing(result),
                            false,
                            Texts.text("loop.result.untold.note"));
        }
        if (time < Math.min(first.endedAt(), over)) {
            return null;
        }
        return RootProcess.wasEndedEarly(trace)
                ? new LoopEnd(List.of(Texts.text("loop.result.early")), "", false, Texts.text("loop.result.early.note"))
                : new LoopEnd(List.of(Texts.text("loop.result.none")), "", false, Texts.text("loop.result.none.note"));
    }

    private static LoopEnd answered(LoopResult result, String note) {
        List<String> lines = List.of(
                Texts.text("loop.result.rate", result.rate()),
                Texts.text("loop.result.half", result.half()),
                Texts.text("loop.result.most", result.most()),
                Texts.text("loop.result.cost", result.threads(), result.memory()),
                Texts.text("loop.result.cores", result.used(), result.cores()));
        String all = result.refused() == 0 ? note : Texts.text("loop.result.refused", result.refused());
        return new LoopEnd(lines, missing(result), result.missing() == 0, all);
    }

    private static String missing(LoopResult result) {
        return Texts.text("loop.result.missing", result.missing());
    }

    /** Returns the note about the program's threads, in the current language. */
    private static String note(String mainClass) {
        return switch (mainClass.substring(mainClass.lastIndexOf('.') + 1)) {
            case "Threads" -> Texts.text("loop.result.threads");
            case "Processes" -> Texts.text("loop.result.processes");
            case "Virtual" -> Texts.text("loop.result.virtual");
            default -> Texts.text("loop.result.event-loop");
        };
    }

    /** Returns the whole text as one sentence. */
    String sentence() {
        String all = String.join(". ", lines);
        return (verdict.isEmpty() ? all : all + ". " + verdict) + ". " + note;
    }
}
