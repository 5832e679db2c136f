package classroom.console.report;

import classroom.metrics.RaceText;
import classroom.text.Texts;
import classroom.trace.ThreadTrace;
import classroom.trace.format.DroppedKind;
import classroom.trace.format.EventKind;
import classroom.trace.format.ThreadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Describes the observation of a run, in the current language. */
final class ObservationText {
    /** The maximum number of threads with a line each; of the others only the number is given. */
    private static final int MAX_THREADS = 12;

    private static final String INDENT = "  ";

    private ObservationText() {}

    /** Returns a sentence with the number of events. */
    static String events(Observation observation) {
        Map<EventKind, Long> events = observation.events();
        long all = events.values().stream().mapToLong(Long::longValue).sum();
        long reads = events.get(EventKind.READ) + events.get(EventKind.READ_STATIC);
        long writes = events.get(EventKind.WRITE) + events.get(EventKind.WRITE_STATIC);
        return Texts.text("console.report.events.some", all, events.get(EventKind.LINE), reads, writes);
    }

    /** Returns what went wrong, what is missing, and how the threads spent their time. */
    static List<String> lines(Observation observation) {
        List<String> lines = new ArrayList<>(observation.outcome());
        Map<DroppedKind, Long> lost = observation.notRecorded();
        if (!observation.isComplete()) {
            lines.add(Texts.text(
                    "console.report.not-recorded",
                    lost.get(DroppedKind.LINES),
                    lost.get(DroppedKind.FIELDS),
                    lost.get(DroppedKind.OUTPUT),
                    lost.get(DroppedKind.OTHERS),
                    lost.getOrDefault(DroppedKind.LOCALS, 0L)));
        }
        if (observation.stopped()) {
            lines.add(Texts.text(observation.full() ? "console.report.full" : "console.report.stopped"));
        }
        lines.addAll(RaceText.summary(observation.races()));
        lines.addAll(threads(observation.threads()));
        return lines;
    }

    private static List<String> threads(List<ThreadTimes> threads) {
        TextTable columns = new TextTable();
        columns.add(
                Texts.text("console.report.thread"),
                Texts.text("console.report.process"),
                Texts.text("console.report.from"),
                Texts.text("console.report.to"),
                Texts.text("console.report.running"),
                Texts.text("console.report.sleeping"),
                Texts.text("console.report.blocked"),
                Texts.text("console.report.waiting"));
        threads.stream()
                .limit(MAX_THREADS)
                .forEach(each -> columns.add(
                        each.name(),
                        String.valueOf(each.process()),
                        ms(each.started()),
                        each.ended() == ThreadTrace.NEVER ? "–" : ms(each.ended()),
                        ms(each, ThreadState.RUNNING),
                        ms(each, ThreadState.SLEEPING),
                        ms(each, ThreadState.BLOCKED),
                        ms(each, ThreadState.WAITING)));
        List<String> lines = new ArrayList<>(List.of(Texts.text("console.report.threads")));
        columns.lines().forEach(line -> lines.add(INDENT + line));
        if (threads.size() > MAX_THREADS) {
            lines.add(INDENT + Texts.text("console.report.more-threads", threads.size() - MAX_THREADS));
        }
        return lines;
    }

    private static String ms(ThreadTimes thread, ThreadState state) {
        return ms(thread.states().get(state));
    }

    private static String ms(long nanos) {
        return ReportText.number(nanos / (double) TimeUnit.MILLISECONDS.toNanos(1));
    }
}
