package classroom.stage.sum;

import classroom.metrics.RootProcess;
import classroom.metrics.sum.SumMetrics;
import classroom.stage.sum.SumRow.Span;
import classroom.stage.sum.SumRow.Who;
import classroom.trace.EventKind;
import classroom.trace.Operation;
import classroom.trace.OutputChunk;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A run of one of the programs of the lesson Sum as its stage wants it: who took part, and did what when. The phases are told by the
 * methods that the lines belong to, and by what was printed. Doesn't change. Times are ns of the run's clock.
 */
final class SumRun {
    private static final String MAKE = "make";
    private static final Set<String> WORK = Set.of("add", "primes");
    /** Such a method has three lines: its last one comes when the loop is over. */
    private static final int LINES = 3;
    private static final double NS_PER_MS = 1e6;

    private final Trace trace;
    private final ProcessTrace first;
    private final boolean processes;
    private final List<SumRow> rows = new ArrayList<>();
    private final List<ReportedTime> told = new ArrayList<>();
    private final long end;

    /** A line that tells a time: when it was complete, and the time in ms. */
    private record ReportedTime(long at, double ms) {
    }

    private SumRun(Trace trace, ProcessTrace first) {
        this.trace = trace;
        this.first = first;
        processes = has(first, Operation.PROCESS_START);
        end = trace.end();
        times();
        List<SumRow> workers = new ArrayList<>();
        ThreadTrace main = first.threads().stream().filter(each -> each.name().equals("main")).findFirst().orElse(null);
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

    /** What a trace tells so far; null if it tells nothing yet. */
    static SumRun of(Trace trace) {
        ProcessTrace first = RootProcess.of(trace);
        return first == null ? null : new SumRun(trace, first);
    }

    /** The main thread first, if it is known. */
    List<SumRow> rows() {
        return rows;
    }

    /** When the clock of the lesson began to run: when the list was made; {@link ThreadTrace#NEVER} while it isn't. */
    long made() {
        return told.isEmpty() ? ThreadTrace.NEVER : told.get(0).at;
    }

    /** When the result was there; {@link ThreadTrace#NEVER} while it isn't. */
    long done() {
        int all = processes ? 3 : 2;
        return told.size() < all ? ThreadTrace.NEVER : told.get(all - 1).at;
    }

    /** How long that took, in ns, as the program measured it; {@link ThreadTrace#NEVER} before. */
    long took() {
        return done() == ThreadTrace.NEVER ? ThreadTrace.NEVER : Math.round(told.get(told.size() - 1).ms * NS_PER_MS);
    }

    /** After how many ms of that all processes had started, as the program measured it; not a number where that is not told. */
    double startedMs() {
        return !processes || told.size() < 2 ? Double.NaN : told.get(1).ms;
    }

    /** When the first process began. */
    long start() {
        return trace.start();
    }

    /** The time of the last event so far. */
    long end() {
        return end;
    }

    /** What the program had printed at a time. */
    String printed(long time) {
        return trace.outputAt(first, time);
    }

    /** Whether its workers are processes. */
    boolean hasProcesses() {
        return processes;
    }

    /** When each line was complete that tells a time. */
    private void times() {
        StringBuilder line = new StringBuilder();
        int count = trace.outputCount(first, ThreadTrace.NEVER);
        for (int i = 0; i < count; i++) {
            OutputChunk each = trace.output(first, i);
            line.append(each.text());
            int last = line.lastIndexOf("\n");
            if (last >= 0) {
                line.substring(0, last).lines()
                        .forEach(text -> SumMetrics.time(text).ifPresent(ms -> told.add(new ReportedTime(each.time(), ms))));
                line.delete(0, last + 1);
            }
        }
    }

    private List<Span> main(ThreadTrace main, List<SumRow> workers) {
        List<Span> spans = new ArrayList<>();
        long make = firstOf(main, Set.of(MAKE));
        spans.add(new Span(SumPhase.START, trace.start(), make));
        if (make != ThreadTrace.NEVER) {
            spans.add(new Span(SumPhase.MAKE, make, made()));
        }
        List<Span> own = work(main);
        spans.addAll(own);
        if (made() == ThreadTrace.NEVER || workers.isEmpty()) {
            return spans;
        }
        long lastStart = workers.stream().mapToLong(each -> each.spans().get(0).from()).max().orElse(made());
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
            List<Span> work = work(each);
            if (each == main || work.isEmpty() && each.startedAt() == ThreadTrace.NEVER) {
                continue;
            }
            boolean own = each.startedAt() != ThreadTrace.NEVER;
            List<Span> spans = new ArrayList<>();
            if (own) {
                spans.add(new Span(SumPhase.START, each.startedAt(), work.isEmpty() ? each.endedAt() : work.get(0).from()));
            }
            spans.addAll(work);
            into.add(new SumRow(own ? Who.THREAD : Who.POOL, ++number, first.pid(), each, spans, 0));
        }
    }

    private void children(ThreadTrace main, List<SumRow> into) {
        int count = main == null ? 0 : main.size();
        for (int i = 0; i < count; i++) {
            if (main.kind(i) == EventKind.PROCESS_STARTED) {
                into.add(child(main.other(i), main.time(i), into.size() + 1));
            }
        }
    }

    private SumRow child(long pid, long started, int number) {
        ProcessTrace.ChildEnd found = first.childEnd(pid);
        ProcessTrace process = trace.processes().stream().filter(each -> each.pid() == pid).findFirst().orElse(null);
        ThreadTrace track = process == null || process.threads().isEmpty() ? null : process.threads().get(0);
        long over = found != null ? found.time() : process == null ? ThreadTrace.NEVER : process.endedAt();
        long begun = track == null ? ThreadTrace.NEVER : firstOf(track, WORK);
        List<Span> spans = new ArrayList<>();
        spans.add(new Span(SumPhase.START, started, Math.min(begun, over)));
        if (begun != ThreadTrace.NEVER) {
            long said = Math.min(saidPart(process), done());
            spans.add(new Span(SumPhase.WORK, begun, Math.min(said, over)));
            if (said < over) {
                spans.add(new Span(SumPhase.COLLECT, said, over));
            }
        }
        return new SumRow(Who.PROCESS, number, pid, track, spans, found == null ? 0 : found.status());
    }

    /** When a child had said its part: in its second line. */
    private long saidPart(ProcessTrace child) {
        int lines = 0;
        int count = trace.outputCount(child, ThreadTrace.NEVER);
        for (int i = 0; i < count; i++) {
            OutputChunk each = trace.output(child, i);
            lines += each.text().chars().filter(c -> c == '\n').count();
            if (lines >= 2) {
                return each.time();
            }
        }
        return ThreadTrace.NEVER;
    }

    /** When a thread worked; the last time may not be over. */
    private static List<Span> work(ThreadTrace track) {
        List<Span> spans = new ArrayList<>();
        int lines = 0;
        long from = 0;
        int size = track.size();
        for (int i = 0; i < size; i++) {
            if (track.kind(i) == EventKind.LINE && WORK.contains(track.site(i).method())) {
                from = lines == 0 ? track.time(i) : from;
                if (++lines == LINES) {
                    spans.add(new Span(SumPhase.WORK, from, track.time(i)));
                    lines = 0;
                }
            }
        }
        if (lines > 0) {
            spans.add(new Span(SumPhase.WORK, from, track.endedAt()));
        }
        return spans;
    }

    private static long firstOf(ThreadTrace track, Set<String> methods) {
        int size = track.size();
        for (int i = 0; i < size; i++) {
            if (methods.contains(track.site(i).method())) {
                return track.time(i);
            }
        }
        return ThreadTrace.NEVER;
    }

    private static boolean has(ProcessTrace process, Operation op) {
        for (int i = 0; i < process.sites().size(); i++) {
            if (process.sites().get(i).op() == op) {
                return true;
            }
        }
        return false;
    }
}
