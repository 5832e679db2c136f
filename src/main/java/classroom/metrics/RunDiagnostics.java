package classroom.metrics;

import classroom.text.Texts;
import classroom.trace.Deadlock;
import classroom.trace.DroppedKind;
import classroom.trace.EventKind;
import classroom.trace.Operation;
import classroom.trace.ThreadSnapshot;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What went wrong in a run, and what its trace lacks: sentences in the language of now. */
public final class RunDiagnostics {
    /** So many threads are named; how many more there are is said. */
    private static final int NAMED = 3;

    private RunDiagnostics() {
    }

    /** What ended the program early: exceptions that nobody caught, an exit in mid-work. It looks at the end of each thread only. */
    public static List<String> faults(Trace trace) {
        Map<String, List<String>> died = new LinkedHashMap<>();
        List<String> sentences = new ArrayList<>();
        for (ThreadTrace each : trace.threads()) {
            if (each.died() != null) {
                died.computeIfAbsent(each.died(), exception -> new ArrayList<>()).add(each.name());
            }
            int last = lastBegin(each);
            if (last >= 0 && each.site(last).op() == Operation.EXIT) {
                sentences.add(Texts.text("outcome.exit", each.name(), each.site(last).name(), each.site(last).line(), unfinished(each)));
            }
        }
        died.forEach((exception, threads) -> sentences.add(Texts.text("outcome.died", names(threads), exception)));
        return sentences;
    }

    /** Who waits for whom, in a circle. */
    public static String deadlock(Deadlock deadlock) {
        List<String> waits = deadlock.circle().stream().limit(NAMED).map(RunDiagnostics::wait).toList();
        int more = deadlock.circle().size() - waits.size();
        String all = String.join(Texts.text("outcome.and"), waits);
        return Texts.text("outcome.deadlock", more == 0 ? all : all + Texts.text("outcome.more", more));
    }

    /** What was not recorded, or is not recorded any more; nothing where all is. */
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
        if (trace.lost(DroppedKind.OTHERS) > 0) {
            parts.add(Texts.text("outcome.lost.others", trace.lost(DroppedKind.OTHERS)));
        }
        List<String> sentences = new ArrayList<>();
        if (trace.stopped()) {
            sentences.add(Texts.text("outcome.stopped"));
        }
        if (!parts.isEmpty()) {
            String all = String.join(Texts.text("outcome.comma"), parts);
            sentences.add(trace.stopped() ? Texts.text("outcome.missing", all) : Texts.text("outcome.full", all));
        }
        return sentences;
    }

    private static String wait(ThreadSnapshot thread) {
        String holders = thread.holders().stream().map(ThreadTrace::name).collect(Collectors.joining(Texts.text("outcome.comma")));
        String type = thread.wanted().toString();
        return Texts.text("outcome.waits", thread.track().name(), type.substring(type.lastIndexOf('.') + 1), holders);
    }

    private static String names(List<String> threads) {
        String named = threads.stream().limit(NAMED).collect(Collectors.joining(Texts.text("outcome.comma")));
        return threads.size() <= NAMED ? named : named + Texts.text("outcome.more", threads.size() - NAMED);
    }

    /** The operation that a thread is still in; -1 if it is in none. */
    private static int lastBegin(ThreadTrace track) {
        int last = track.size() - 1;
        return last >= 0 && track.kind(last) == EventKind.BEGIN ? last : -1;
    }

    /** How many other threads of its process had not ended when a thread ended the process. */
    private static int unfinished(ThreadTrace ending) {
        long end = ending.time(ending.size() - 1);
        return (int) ending.process().threads().stream()
                .filter(each -> each != ending && each.firstAt() <= end && each.endedAt() > end).count();
    }
}
