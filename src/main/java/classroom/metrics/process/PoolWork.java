package classroom.metrics.process;

import classroom.metrics.ResultLines;
import classroom.metrics.ResultNames;
import classroom.metrics.RootProcess;
import classroom.metrics.TimeSeries;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.EventKind;
import classroom.trace.format.Operation;
import classroom.trace.format.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A run of {@code process/pool}, from its trace so far: its workers and their tasks. Immutable. */
public final class PoolWork {
    /** The maximum number of workers, tasks and assignments that are shown; no lesson has as many. */
    private static final int MAX_WORKERS = 200;

    private static final int MAX_TASKS = 2_000;
    private static final int MAX_TURNS = 20_000;

    private final ProcessTrace first;
    private final List<PoolWorker> workers = new ArrayList<>();
    private final List<PoolTurn> turns = new ArrayList<>();
    private final TimeSeries tasks = new TimeSeries();
    private long over = ThreadTrace.NEVER;

    private PoolWork(Trace trace, ProcessTrace first) {
        this.first = first;
        List<Long> servants = new ArrayList<>();
        ThreadTrace main = first.thread("main");
        boolean taking = false;
        int results = 0;
        for (int i = 0; main != null && i < main.size(); i++) {
            EventKind kind = main.kind(i);
            Operation op = main.site(i).op();
            if (kind == EventKind.PROCESS_STARTED && workers.size() < MAX_WORKERS) {
                workers.add(worker(trace, main.other(i), main.time(i)));
            } else if (kind == EventKind.STARTED) {
                servants.add(main.other(i));
            } else if (kind == EventKind.BEGIN && op == Operation.TAKE) {
                taking = true;
                results = main.object(i);
            } else if (kind == EventKind.END && op == Operation.PUT && !taking && tasks.size() < MAX_TASKS) {
                tasks.add(main.time(i), tasks.size() + 1);
            }
        }
        for (int i = 0; i < Math.min(servants.size(), workers.size()); i++) {
            ThreadTrace servant = first.thread(servants.get(i));
            if (servant != null) {
                look(servant, i, results);
            }
        }
        if (ResultLines.in(trace.outputAt(first, ThreadTrace.NEVER))
                .last(ResultNames.TASKS)
                .isPresent()) {
            over = turns.stream()
                    .mapToLong(PoolTurn::to)
                    .filter(time -> time != ThreadTrace.NEVER)
                    .max()
                    .orElse(trace.end());
        }
        turns.sort(Comparator.comparingLong(PoolTurn::from));
    }

    /** Returns the work in a trace so far; null if there is none yet. */
    public static PoolWork of(Trace trace) {
        return trace == null || trace.processes().isEmpty() ? null : new PoolWork(trace, RootProcess.of(trace));
    }

    private PoolWorker worker(Trace trace, long pid, long started) {
        ProcessTrace process = trace.process(pid);
        ThreadTrace track = process == null || process.threads().isEmpty()
                ? null
                : process.threads().get(0);
        ProcessTrace.ChildEnd end = first.childEnd(pid);
        // On a busy machine the worker may begin before its parent records that it has started it.
        long begun = process == null ? started : Math.min(started, process.startedAt());
        return new PoolWorker(
                pid, begun, track, end == null ? ThreadTrace.NEVER : end.time(), end == null ? 0 : end.status());
    }

    /**
     * Follows a thread that serves a worker: it takes a task, and puts its result into one queue or the task back
     * into the other.
     */
    private void look(ThreadTrace track, int worker, int results) {
        int task = 0;
        long from = 0;
        for (int i = 0; i < track.size() && turns.size() < MAX_TURNS; i++) {
            Operation op = track.site(i).op();
            if (track.kind(i) == EventKind.END
                    && op == Operation.TAKE
                    && track.value(i).type() == Value.ValueType.WHOLE) {
                task = (int) track.value(i).bits();
                from = track.time(i);
            } else if (track.kind(i) == EventKind.BEGIN && op == Operation.PUT && task > 0) {
                turns.add(new PoolTurn(task, worker, from, track.time(i), track.object(i) != results));
                task = 0;
            }
        }
        if (task > 0) {
            turns.add(new PoolTurn(task, worker, from, ThreadTrace.NEVER, false));
        }
    }

    /** Returns the parent process. */
    public ProcessTrace parent() {
        return first;
    }

    /** Returns the process id of the parent. */
    public long pid() {
        return first.pid();
    }

    /** Returns the workers in order. */
    public List<PoolWorker> workers() {
        return workers;
    }

    /** Returns the assignments in time order. */
    public List<PoolTurn> turns() {
        return turns;
    }

    /** Returns the number of tasks known at a time. */
    public int tasks(long time) {
        return tasks.until(time);
    }

    /** Returns when the parent had all results; {@link ThreadTrace#NEVER} if it has not. */
    public long over() {
        return over;
    }

    /** Returns the number of results at a time. */
    public long done(long time) {
        return turns.stream().filter(each -> each.isDone(time)).count();
    }

    /** Returns the number of tasks with a result at a time, each counted once. */
    public long doneOnce(long time) {
        return turns.stream()
                .filter(each -> each.isDone(time))
                .mapToInt(PoolTurn::task)
                .distinct()
                .count();
    }

    /** Returns how often a task had been returned to the queue at a time. */
    public long givenBack(long time) {
        return turns.stream().filter(each -> each.back() && each.to() <= time).count();
    }
}
