package classroom.stage.loop;

import classroom.metrics.RootProcess;
import classroom.text.Texts;
import classroom.trace.ProcessTrace;
import classroom.trace.Trace;
import java.util.List;

/**
 * What the stage of the event loop says when a server is done, or was ended: the result, or that there is none.
 *
 * @param lines   to be read from the back row, the first one first
 * @param verdict the last of them: whether an answer is missing; empty where nobody knows
 * @param good    whether that is as it should be
 * @param note    a sentence for those who sit nearer
 */
record LoopEnd(List<String> lines, String verdict, boolean good, String note) {
    /** The result is at the end of what was printed. */
    private static final int MAX_PIECES = 2_000;

    /**
     * The end of a server in words of the language of now.
     *
     * @param time in ns of the run's clock
     * @param over when the run was over, though its processes may not have noted it; {@code Track.NEVER} while it goes on
     * @return null while it goes on
     */
    static LoopEnd of(LoopStage.Server server, long time, long over) {
        Trace trace = server.trace();
        ProcessTrace first = server.first();
        LoopResult result = LoopResult.in(trace.outputAt(first, time, MAX_PIECES));
        if (result != null) {
            return result.hasAnswers() ? answered(result, note(first.mainClass())) : new LoopEnd(List.of(Texts.text("loop.result.untold")),
                    missing(result), false, Texts.text("loop.result.untold.note"));
        }
        if (time < Math.min(first.endedAt(), over)) {
            return null;
        }
        return RootProcess.wasEndedEarly(trace)
                ? new LoopEnd(List.of(Texts.text("loop.result.early")), "", false, Texts.text("loop.result.early.note"))
                : new LoopEnd(List.of(Texts.text("loop.result.none")), "", false, Texts.text("loop.result.none.note"));
    }

    private static LoopEnd answered(LoopResult result, String note) {
        List<String> lines = List.of(Texts.text("loop.result.rate", result.rate()), Texts.text("loop.result.half", result.half()),
                Texts.text("loop.result.most", result.most()), Texts.text("loop.result.cost", result.threads(), result.memory()),
                Texts.text("loop.result.cores", result.used(), result.cores()));
        String all = result.refused() == 0 ? note : Texts.text("loop.result.refused", result.refused());
        return new LoopEnd(lines, missing(result), result.missing() == 0, all);
    }

    private static String missing(LoopResult result) {
        return Texts.text("loop.result.missing", result.missing());
    }

    /** Which threads those are. */
    private static String note(String mainClass) {
        return switch (mainClass.substring(mainClass.lastIndexOf('.') + 1)) {
            case "Threads" -> Texts.text("loop.result.threads");
            case "Processes" -> Texts.text("loop.result.processes");
            case "Virtual" -> Texts.text("loop.result.virtual");
            default -> Texts.text("loop.result.event-loop");
        };
    }

    /** All of it in a sentence. */
    String sentence() {
        String all = String.join(". ", lines);
        return (verdict.isEmpty() ? all : all + ". " + verdict) + ". " + note;
    }
}
