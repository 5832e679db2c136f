package classroom.window.side;

import classroom.metrics.RunDiagnostics;
import classroom.run.ExitInfo;
import classroom.run.output.OutputLine;
import classroom.text.Texts;
import classroom.trace.Deadlock;
import classroom.trace.ProcessTrace;
import classroom.trace.format.Operation;
import classroom.trace.text.VisibleText;
import java.util.ArrayList;
import java.util.List;

/**
 * The report about a finished run, in the current language.
 *
 * @param line   its duration, and the cost of the observation
 * @param faults the problems, a sentence each
 */
record RunReport(String line, List<String> faults) {
    private static final int MAX_WORDS = 200;
    private static final long MEGABYTE = 1_000_000;

    /**
     * Analyzes a run. Must not be called on the event thread.
     *
     * @param ending null for a run from a file, and for an order
     */
    static RunReport of(DisplayedRun run, ExitInfo ending) {
        String bytes = size(run.trace().bytes());
        String deadlock = DeadlockEnding.isExpected(run) ? deadlock(run) : "";
        if (ending == null) {
            return new RunReport(
                    deadlock
                            + (run.isOrder()
                                    ? Texts.text("twin.order", run.trace().size(), bytes)
                                    : Texts.text("twin.opened", run.trace().size(), bytes)),
                    faults(run, null));
        }
        String cost =
                Texts.text("twin.observed", ending.millis() / 1e3, run.trace().size(), bytes);
        return new RunReport(
                !deadlock.isEmpty()
                        ? deadlock + cost
                        : ending.stopped() ? Texts.text("twin.stopped") + "  " + cost : cost,
                faults(run, ending));
    }

    /** Returns the threads that were deadlocked at the end, preceded by a separator; empty if there were none. */
    private static String deadlock(DisplayedRun run) {
        return Deadlock.atEnd(run.trace())
                .map(found -> RunDiagnostics.deadlock(found.waits()) + "  ")
                .orElse("");
    }

    private static List<String> faults(DisplayedRun run, ExitInfo ending) {
        List<String> faults = new ArrayList<>();
        List<String> outcome = RunDiagnostics.faults(run.trace());
        if (ending != null && ending.status() != 0 && !ending.stopped()) {
            String said = outcome.isEmpty() ? lastLine(run) : "";
            faults.add(Texts.text("twin.failed", ending.status()) + (said.isEmpty() ? "" : "  " + said));
        }
        faults.addAll(outcome);
        if (ending == null || ending.status() == 0 && !ending.stopped()) {
            RunDiagnostics.unrecorded(run.trace()).ifPresent(faults::add);
        }
        if (run.trace().processes().stream().anyMatch(RunReport::hasNoLines)) {
            faults.add(Texts.text("twin.no-lines"));
        }
        return List.copyOf(faults);
    }

    private static String lastLine(DisplayedRun run) {
        List<OutputLine> lines = run.run().output().snapshot().lines();
        String last = lines.isEmpty()
                ? ""
                : VisibleText.line(lines.get(lines.size() - 1).text());
        return last.length() <= MAX_WORDS ? last : last.substring(0, MAX_WORDS) + "…";
    }

    /** Whether its classes contain no line numbers, although their instructions are known. */
    private static boolean hasNoLines(ProcessTrace process) {
        return process.sites().size() > 1
                && !process.sites().has(site -> site.number() > 0 && site.op() == Operation.LINE);
    }

    /** Formats a number of bytes. */
    static String size(long bytes) {
        return bytes < MEGABYTE ? Texts.text("size.kb", Math.ceil(bytes / 1e3)) : Texts.text("size.mb", bytes / 1e6);
    }
}
