package classroom.stage.sum;

import classroom.metrics.ResultLines;
import classroom.metrics.ResultNames;
import classroom.metrics.RootProcess;
import classroom.stage.sum.SumRow.Span;
import classroom.stage.sum.SumRow.Who;
import classroom.trace.OutputChunk;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.EventKind;
import classroom.trace.format.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The data that the stage of the lesson Sum reads from a trace: the participants and their phases. The work is
 * recognized by method names, independent of source lines; the phases of the whole by the printed result lines.
 * Immutable. Times are in ns of the run's clock.
 */
final class SumRun {
    /** The names of the methods that do the work. */
    private static final Set<String> WORK = Set.of("add", "primes");

    private static final double NS_PER_MS = 1e6;
    /** The maximum number of workers, of spans of each, and of characters of a line; lessons stay far below. */
    private static final int MAX_WORKERS = 500;

    private static final int MAX_SPANS = 500;
    private static final int MAX_PIECES = 2_000;
    private static final int MAX_LINE = 10_000;

    private final Trace trace;
    private final ProcessTrace first;
    private final boolean processes;
    private final List<SumRow> rows = new ArrayList<>();
    /** The printed times, by name. */
    private final Map<String, ReportedTime> told = new HashMap<>();

    private final long end;

    /** A printed time: when its line was complete, and the time in ms. */
    private record ReportedTime(long at, double ms) {}

    private SumRun(Trace trace, ProcessTrace first) {
        this.trace = trace;
        this.first = first;
        processes = first.sites().has(site -> site.op() == Operation.PROCESS_START);
        end = trace.end();
        times();
        List<SumRow> workers = new ArrayList<>();
        ThreadTrace main = first.thread("main");
        if (processes) {
            children(main, workers);
        } else {
            threads(main, workers);
        }
        if (main != null) {
            rows.add(new SumRow(Who.MAIN, 1, first.pid(), main, main(main, workers), 0));
        }
        rows.addAll(workers);
    }

    /** Reads a trace; null if it contains nothing yet. */
    static SumRun of(Trace trace) {
        ProcessTrace first = RootProcess.of(trace);
        return first == null ? null : new SumRun(trace, first);
    }

    /** Returns the participants, the main thread first if it is known. */
    List<SumRow> rows() {
        return rows;
    }

    /** Returns when the list was complete, at which the measured time begins; {@link ThreadTrace#NEVER} before that. */
    long made() {
        return toldAt(ResultNames.MAKE);
    }

    /** Returns when the result was complete; {@link ThreadTrace#NEVER} before that. */
    long done() {
        return toldAt(ResultNames.WORK);
    }

    /** Returns the time measured by the program, in ns; {@link ThreadTrace#NEVER} before it is known. */
    long took() {
        return done() == ThreadTrace.NEVER ? ThreadTrace.NEVER : Math.round(told.get(ResultNames.WORK).ms * NS_PER_MS);
    }

    /**
     * Returns the part of the measured time after which all processes had started and got their parts, in ms; NaN if
     * not measured.
     */
    double startedMs() {
        ReportedTime start = told.get(ResultNames.START);
        return start == null ? Double.NaN : start.ms;
    }

    private long toldAt(String name) {
        ReportedTime time = told.get(name);
        return time == null ? ThreadTrace.NEVER : time.at;
    }

    /** Returns when the first process began. */
    long start() {
        return trace.start();
    }

    /** Returns the time of the last event so far. */
    long end() {
        return end;
    }

    /** Returns the output up to a time. */
    String printed(long time) {
        return trace.outputAt(first, time, MAX_PIECES);
    }

    /** Whether its workers are processes. */
    boolean hasProcesses() {
        return processes;
    }

    /** Finds the lines that contain a time and when each was complete. */
    private void times() {
        StringBuilder line = new StringBuilder();
        int count = trace.outputCount(first, ThreadTrace.NEVER);
        for (int i = 0; i < count; i++) {
            OutputChunk each = trace.output(first, i);
            line.append(each.text());
            int last = each.text().indexOf('\n') < 0 ? -1 : line.lastIndexOf("\n");
            if (last < 0 && line.length() > MAX_LINE) {
                line.setLength(0);
            }
            if (last >= 0) {
                line.substring(0, last)
                        .lines()
                        .forEach(text -> ResultLines.pairs(text)
                                .forEach((name, ms) ->
                                        told.putIfAbsent(name, new ReportedTime(each.time(), ms.doubleValue()))));
                line.delete(0, last + 1);
            }
        }
    }

    private List<Span> main(ThreadTrace main, List<SumRow> workers) {
        List<Span> spans = new ArrayList<>();
        ReportedTime made = told.get(ResultNames.MAKE);
        long make = made != null ? Math.max(trace.start(), made.at - Math.round(made.ms * NS_PER_MS)) : main.firstAt();
        spans.add(new Span(SumPhase.START, trace.start(), make));
        spans.add(new Span(SumPhase.MAKE, make, made()));
        List<Span> own = work(main);
        spans.addAll(own);
        if (made() == ThreadTrace.NEVER || workers.isEmpty()) {
            return spans;
        }
        long begun = workers.stream()
                .mapToLong(each -> each.spans().get(0).from())
                .max()
                .orElse(made());
        long lastStart = processes ? Math.max(begun, Math.min(toldAt(ResultNames.START), end)) : begun;
        long lastWork = workers.stream().mapToLong(SumRun::workedUntil).max().orElse(ThreadTrace.NEVER);
        if (own.isEmpty()) {
            spans.add(new Span(SumPhase.START, made(), lastStart));
            spans.add(new Span(SumPhase.WAIT, lastStart, Math.min(lastWork, done())));
        } else {
            lastWork = Math.max(lastWork, own.get(own.size() - 1).to());
        }
        if (lastWork != ThreadTrace.NEVER) {
            spans.add(new Span(SumPhase.COLLECT, Math.min(lastWork, done()), done()));
        }
        return spans;
    }

    private static long workedUntil(SumRow row) {
        long until = ThreadTrace.NEVER;
        for (Span each : row.spans()) {
            until = each.phase() == SumPhase.WORK ? each.to() : until;
        }
        return until;
    }

    private void threads(ThreadTrace main, List<SumRow> into) {
        int number = 0;
        for (ThreadTrace each : first.threads()) {
            if (into.size() == MAX_WORKERS) {
                return;
            }
            List<Span> work = work(each);
            if (each == main || work.isEmpty() && each.startedAt() == ThreadTrace.NEVER) {
                continue;
            }
            boolean own = each.startedAt() != ThreadTrace.NEVER;
            List<Span> spans = new ArrayList<>();
            if (own) {
                spans.add(new Span(
                        SumPhase.START,
                        each.startedAt(),
                        work.isEmpty() ? each.endedAt() : work.get(0).from()));
            }
            spans.addAll(work);
            into.add(new SumRow(own ? Who.THREAD : Who.POOL, ++number, first.pid(), each, spans, 0));
        }
    }

    private void children(ThreadTrace main, List<SumRow> into) {
        int count = main == null ? 0 : main.size();
        for (int i = 0; i < count && into.size() < MAX_WORKERS; i++) {
            if (main.kind(i) == EventKind.PROCESS_STARTED) {
                into.add(child(main.other(i), main.time(i), into.size() + 1));
            }
        }
    }

    private SumRow child(long pid, long started, int number) {
        ProcessTrace.ChildEnd found = first.childEnd(pid);
        ProcessTrace process = trace.process(pid);
        ThreadTrace track = process == null || process.threads().isEmpty()
                ? null
                : process.threads().get(0);
        long over = found != null ? found.time() : process == null ? ThreadTrace.NEVER : process.endedAt();
        List<Span> work = track == null ? List.of() : work(track);
        List<Span> spans = new ArrayList<>();
        // On a busy machine, the child may be running before its parent records that it has started it.
        long begun = process == null ? started : Math.min(started, process.startedAt());
        spans.add(new Span(
                SumPhase.START,
                begun,
                work.isEmpty() ? over : Math.min(work.get(0).from(), over)));
        for (Span each : work) {
            long said = Math.min(each.to(), done());
            spans.add(new Span(SumPhase.WORK, each.from(), Math.min(said, over)));
            if (said < over) {
                spans.add(new Span(SumPhase.COLLECT, said, over));
            }
        }
        return new SumRow(Who.PROCESS, number, pid, track, spans, found == null ? 0 : found.status());
    }

    /**
     * Returns when a thread worked: from an event in a method that does the work to the next event elsewhere. The last
     * span may be open.
     */
    private static List<Span> work(ThreadTrace track) {
        List<Span> spans = new ArrayList<>();
        long from = ThreadTrace.NEVER;
        int size = track.size();
        for (int i = 0; i < size; i++) {
            boolean works = WORK.contains(track.site(i).method());
            if (works && from == ThreadTrace.NEVER) {
                from = track.time(i);
            } else if (!works && from != ThreadTrace.NEVER && spans.size() < MAX_SPANS) {
                spans.add(new Span(SumPhase.WORK, from, track.time(i)));
                from = ThreadTrace.NEVER;
            }
        }
        if (from != ThreadTrace.NEVER) {
            spans.add(new Span(SumPhase.WORK, from, track.endedAt()));
        }
        return spans;
    }
}
