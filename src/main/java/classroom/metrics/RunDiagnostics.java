package classroom.metrics;

import classroom.text.Texts;
import classroom.trace.DeadlockWait;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.DroppedKind;
import classroom.trace.format.EventKind;
import classroom.trace.format.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Describes what went wrong in a run, and what its trace lacks, as sentences in the current language. */
public final class RunDiagnostics {
    /** The maximum number of threads that are named; of the others only the number is given. */
    private static final int NAMED = 3;
    /** The maximum number of sentences of each kind. */
    private static final int MAX_SENTENCES = 10;

    private RunDiagnostics() {}

    /**
     * Describes what ended the program early: uncaught exceptions, an exit during other threads' work. Examines only
     * the end of each thread.
     */
    public static List<String> faults(Trace trace) {
        Map<String, List<String>> died = new LinkedHashMap<>();
        List<String> sentences = new ArrayList<>();
        for (ThreadTrace each : trace.threads()) {
            if (each.died() != null) {
                died.computeIfAbsent(each.died(), exception -> new ArrayList<>())
                        .add(each.name());
            }
            int last = lastBegin(each);
            if (sentences.size() < MAX_SENTENCES && last >= 0 && each.site(last).op() == Operation.EXIT) {
                sentences.add(Texts.text(
                        "outcome.exit",
                        each.name(),
                        each.site(last).name(),
                        each.site(last).line(),
                        unfinished(each)));
            }
        }
        sentences.addAll(TaskFailures.sentences(trace));
        died.entrySet().stream()
                .limit(MAX_SENTENCES)
                .forEach(each -> sentences.add(Texts.text("outcome.died", names(each.getValue()), each.getKey())));
        return sentences;
    }

    /** Describes the cycle of a deadlock; each thread waits for the next. */
    public static String deadlock(List<DeadlockWait> circle) {
        List<String> waits =
                circle.stream().limit(NAMED).map(RunDiagnostics::wait).toList();
        int more = circle.size() - waits.size();
        String all = String.join(Texts.text("outcome.and"), waits);
        return Texts.text("outcome.deadlock", more == 0 ? all : all + Texts.text("outcome.more", more));
    }

    /** Returns a sentence if processes of a run that is over could not be recorded at all; else empty. */
    public static Optional<String> unrecorded(Trace trace) {
        if (trace.processes().isEmpty()) {
            return Optional.of(Texts.text("outcome.unrecorded.all"));
        }
        return trace.unrecorded() == 0
                ? Optional.empty()
                : Optional.of(Texts.text("outcome.unrecorded.some", trace.unrecorded()));
    }

    /** Describes what was not recorded, or is not recorded any more; empty if all is. */
    public static List<String> missing(Trace trace) {
        List<String> parts = new ArrayList<>();
        if (trace.lost(DroppedKind.LINES) > 0) {
            parts.add(Texts.text("outcome.lost.lines", trace.lost(DroppedKind.LINES)));
        }
        if (trace.lost(DroppedKind.FIELDS) > 0) {
            parts.add(Texts.text("outcome.lost.fields", trace.lost(DroppedKind.FIELDS)));
        }
        if (trace.lost(DroppedKind.OUTPUT) > 0) {
            parts.add(Texts.text("outcome.lost.output", trace.lost(DroppedKind.OUTPUT)));
        }
        if (trace.lost(DroppedKind.LOCALS) > 0) {
            parts.add(Texts.text("outcome.lost.locals", trace.lost(DroppedKind.LOCALS)));
        }
        if (trace.lost(DroppedKind.OTHERS) > 0) {
            parts.add(Texts.text("outcome.lost.others", trace.lost(DroppedKind.OTHERS)));
        }
        List<String> sentences = new ArrayList<>();
        if (trace.stopped()) {
            sentences.add(Texts.text(trace.full() ? "outcome.reached" : "outcome.stopped"));
        }
        if (!parts.isEmpty()) {
            String all = String.join(Texts.text("outcome.comma"), parts);
            sentences.add(trace.stopped() ? Texts.text("outcome.missing", all) : Texts.text("outcome.full", all));
        }
        return sentences;
    }

    private static String wait(DeadlockWait wait) {
        String holders = String.join(Texts.text("outcome.comma"), wait.heldBy());
        return Texts.text("outcome.waits", wait.thread(), wait.line(), wait.name(), holders, wait.heldLine());
    }

    private static String names(List<String> threads) {
        String named = threads.stream().limit(NAMED).collect(Collectors.joining(Texts.text("outcome.comma")));
        return threads.size() <= NAMED ? named : named + Texts.text("outcome.more", threads.size() - NAMED);
    }

    /** Returns the begin of the operation that a thread is still in; -1 if none. */
    private static int lastBegin(ThreadTrace track) {
        int last = track.size() - 1;
        return last >= 0 && track.kind(last) == EventKind.BEGIN ? last : -1;
    }

    /** Returns how many other threads of a process had not ended when a thread ended the process. */
    private static int unfinished(ThreadTrace ending) {
        long end = ending.time(ending.size() - 1);
        return (int) ending.process().threads().stream()
                .filter(each -> each != ending && each.firstAt() <= end && each.endedAt() > end)
                .count();
    }
}
