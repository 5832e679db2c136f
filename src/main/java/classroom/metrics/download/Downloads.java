package classroom.metrics.download;

import classroom.metrics.ResultLines;
import classroom.metrics.ResultNames;
import classroom.metrics.RootProcess;
import classroom.trace.OutputChunk;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.EventKind;
import classroom.trace.format.Operation;
import classroom.trace.format.Value;
import classroom.trace.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A run of the lesson {@code download}, from its trace so far: the files, the downloading threads and the times.
 * Immutable. Times are ns of the run's clock.
 */
public final class Downloads {
    private static final String MAIN = "main";
    /** The maximum number of files that are shown; no lesson has as many. */
    private static final int MAX_FILES = 500;

    private static final long MAX_SLEEP_MS = TimeUnit.DAYS.toMillis(36_500);
    /** The maximum length of an error message, in characters. */
    private static final int MAX_COMPLAINT = 500;

    private final List<Download> files = new ArrayList<>();
    private final ProcessTrace first;
    private final long begun;
    private final long over;
    private final String complaint;

    /** The start of a thread or process with its id, or the begin of a sleep if nothing was started. */
    private record DownloadStart(long id, long time, boolean process) {}

    /** A sleep: its begin, the end that was requested, and the actual end. */
    private record Sleep(long from, long due, long to) {
        static final Sleep NONE = new Sleep(ThreadTrace.NEVER, ThreadTrace.NEVER, ThreadTrace.NEVER);
    }

    private Downloads(Trace trace, ProcessTrace first) {
        this.first = first;
        Map<Integer, String> names = new TreeMap<>();
        Map<Integer, Long> seconds = new TreeMap<>();
        List<DownloadStart> starts = new ArrayList<>();
        ThreadTrace main = first.thread(MAIN);
        long planned = ThreadTrace.NEVER;
        long waited = ThreadTrace.NEVER;
        for (int i = 0; main != null && i < main.size(); i++) {
            EventKind kind = main.kind(i);
            if (kind == EventKind.WRITE
                    && main.site(i).op() == Operation.ELEMENT
                    && main.site(i).method().equals(MAIN)) {
                Value value = main.value(i);
                if (value.type() == Value.ValueType.STRING) {
                    names.put(main.index(i), value.text());
                } else if (value.type() == Value.ValueType.WHOLE) {
                    seconds.put(main.index(i), value.bits());
                    planned = main.time(i);
                }
            } else if (kind == EventKind.STARTED || kind == EventKind.PROCESS_STARTED) {
                starts.add(new DownloadStart(main.other(i), main.time(i), kind == EventKind.PROCESS_STARTED));
            } else if (kind == EventKind.END) {
                waited = main.time(i);
            }
        }
        begun = planned;
        List<Sleep> own = main == null ? List.of() : sleeps(main);
        for (int i = 0; i < MAX_FILES && seconds.containsKey(i); i++) {
            DownloadStart start = i < starts.size() ? starts.get(i) : null;
            String name = names.getOrDefault(i, "");
            files.add(
                    start != null
                            ? started(trace, name, seconds.get(i), start)
                            : download(
                                    name,
                                    seconds.get(i),
                                    0,
                                    main,
                                    ThreadTrace.NEVER,
                                    i < own.size() ? own.get(i) : Sleep.NONE,
                                    null));
        }
        StringBuilder errors = new StringBuilder();
        int count = trace.outputCount(first, Long.MAX_VALUE);
        for (int i = 0; i < count; i++) {
            OutputChunk each = trace.output(first, i);
            if (each.error()) {
                errors.append(errors.length() < MAX_COMPLAINT ? each.text() : "");
            }
        }
        boolean told = ResultLines.in(trace.outputAt(first, Long.MAX_VALUE))
                .last(ResultNames.TOTAL)
                .isPresent();
        over = told ? waited : ThreadTrace.NEVER;
        complaint = VisibleText.line(
                errors.substring(0, Math.min(MAX_COMPLAINT, errors.length())).strip());
    }

    /** Returns the downloads in a trace so far; null if there are none yet. */
    public static Downloads of(Trace trace) {
        if (trace == null || trace.processes().isEmpty()) {
            return null;
        }
        return new Downloads(trace, RootProcess.of(trace));
    }

    /** Returns the files in order. */
    public List<Download> files() {
        return files;
    }

    /** Returns the process id of the first process. */
    public long pid() {
        return first.pid();
    }

    /** Returns when the program began to measure; {@link ThreadTrace#NEVER} if it has not. */
    public long begun() {
        return begun;
    }

    /**
     * Returns when the last file that the program waited for was complete; {@link ThreadTrace#NEVER} if the program
     * has not reported the total time.
     */
    public long over() {
        return over;
    }

    /** Returns the program's error message; empty if none. */
    public String complaint() {
        return complaint;
    }

    /** Returns the total time, in ns; 0 while unknown. */
    public long total() {
        return over == ThreadTrace.NEVER || begun == ThreadTrace.NEVER ? 0 : over - begun;
    }

    /** Returns the sum of the durations of completed downloads, in ns. */
    public long sum() {
        return files.stream().mapToLong(Download::took).sum();
    }

    /** Returns the duration of the longest completed download, in ns. */
    public long longest() {
        return files.stream().mapToLong(Download::took).max().orElse(0);
    }

    private Download started(Trace trace, String name, long seconds, DownloadStart start) {
        if (!start.process()) {
            ThreadTrace track = first.thread(start.id());
            return download(name, seconds, 0, track, start.time(), sleep(track), null);
        }
        ProcessTrace process = trace.process(start.id());
        ThreadTrace track = process == null ? null : process.thread(MAIN);
        return download(name, seconds, start.id(), track, start.time(), sleep(track), first.childEnd(start.id()));
    }

    private static Download download(
            String name,
            long seconds,
            long pid,
            ThreadTrace track,
            long started,
            Sleep sleep,
            ProcessTrace.ChildEnd end) {
        boolean early = end != null && end.status() != 0 && sleep.to() == ThreadTrace.NEVER;
        return new Download(
                name,
                seconds,
                pid,
                track,
                Math.min(started, sleep.from()),
                sleep.from(),
                sleep.due(),
                early ? end.time() : sleep.to(),
                early);
    }

    /** Converts ms to ns; at most a hundred years, since a program may sleep forever. */
    private static long nanos(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(Math.max(0, Math.min(millis, MAX_SLEEP_MS)));
    }

    private static Sleep sleep(ThreadTrace track) {
        List<Sleep> all = track == null ? List.of() : sleeps(track);
        return all.isEmpty() ? Sleep.NONE : all.get(0);
    }

    private static List<Sleep> sleeps(ThreadTrace track) {
        List<Sleep> sleeps = new ArrayList<>();
        for (int i = 0; i < track.size(); i++) {
            if (track.site(i).op() != Operation.SLEEP) {
                continue;
            }
            long time = track.time(i);
            if (track.kind(i) == EventKind.BEGIN) {
                sleeps.add(new Sleep(time, time + nanos(track.value(i).bits()), ThreadTrace.NEVER));
            } else if (track.kind(i) == EventKind.END && !sleeps.isEmpty()) {
                Sleep last = sleeps.remove(sleeps.size() - 1);
                sleeps.add(new Sleep(last.from(), last.due(), time));
            }
        }
        return sleeps;
    }
}
