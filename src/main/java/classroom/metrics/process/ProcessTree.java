package classroom.metrics.process;

import classroom.metrics.ResultLines;
import classroom.metrics.ResultNames;
import classroom.metrics.RootProcess;
import classroom.metrics.TimeSeries;
import classroom.metrics.process.ProcessNode.Role;
import classroom.trace.OutputChunk;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The processes of a run of {@code process/spawn} or {@code process/fork} and the values of their variables: of JVMs
 * from their traces, of Python processes from their output. Immutable.
 */
public final class ProcessTree {
    private static final String VARIABLE = "variable";
    /** The maximum length of a line, and the maximum number of processes, that are examined. */
    private static final int MAX_LINE = 10_000;

    private static final int MAX_MEMBERS = 1_000;

    private final List<ProcessNode> members = new ArrayList<>();

    /** A Python process, as far as its output describes it. */
    private static final class PrintedValues {
        private final TimeSeries values = new TimeSeries();
        private final TimeSeries returned = new TimeSeries();
        private long parent;
        private long since = ThreadTrace.NEVER;
        private long ended = ThreadTrace.NEVER;
    }

    private ProcessTree(Trace trace, ProcessTrace first) {
        boolean fork = isFork(first);
        members.add(new ProcessNode(
                first.parent(),
                0,
                Role.APP,
                null,
                Long.MIN_VALUE,
                Long.MIN_VALUE,
                ThreadTrace.NEVER,
                0,
                null,
                new TimeSeries(),
                new TimeSeries()));
        members.add(jvm(first, fork ? Role.STARTER : Role.PARENT, first.startedAt(), null));
        for (ProcessTrace each : trace.processes()) {
            if (each != first && members.size() < MAX_MEMBERS) {
                members.add(jvm(each, Role.CHILD, each.startedAt(), first.childEnd(each.pid())));
            }
        }
        if (fork) {
            python(trace, first);
        }
    }

    /** Returns the processes in a trace so far; null if there are none yet. */
    public static ProcessTree of(Trace trace) {
        return trace == null || trace.processes().isEmpty() ? null : new ProcessTree(trace, RootProcess.of(trace));
    }

    /** Whether a process runs the program that lets Python fork. */
    public static boolean isFork(ProcessTrace process) {
        return process.mainClass().endsWith(".Fork");
    }

    /** Returns the process with a role; null while there is none. */
    public ProcessNode member(Role role) {
        return members.stream().filter(each -> each.role() == role).findFirst().orElse(null);
    }

    private static ProcessNode jvm(ProcessTrace process, Role role, long started, ProcessTrace.ChildEnd end) {
        long begun =
                process.threads().stream().mapToLong(ThreadTrace::firstAt).min().orElse(ThreadTrace.NEVER);
        return new ProcessNode(
                process.pid(),
                process.parent(),
                role,
                process,
                started,
                begun,
                end == null ? process.endedAt() : end.time(),
                end == null ? 0 : end.status(),
                process.threads().stream().findFirst().orElse(null),
                TimeSeries.of(process, VARIABLE),
                new TimeSeries());
    }

    private void python(Trace trace, ProcessTrace first) {
        Map<Long, PrintedValues> told = new LinkedHashMap<>();
        StringBuilder line = new StringBuilder();
        int count = trace.outputCount(first, Long.MAX_VALUE);
        for (int i = 0; i < count; i++) {
            OutputChunk each = trace.output(first, i);
            int known = line.length();
            line.append(each.text());
            int end = line.indexOf("\n", known);
            if (end < 0 && line.length() > MAX_LINE) {
                line.setLength(0);
            }
            while (end >= 0) {
                tell(ResultLines.pairs(line.substring(0, end).strip()), each.time(), told);
                line.delete(0, end + 1);
                end = line.indexOf("\n");
            }
        }
        told.forEach((pid, each) -> {
            ProcessTrace.ChildEnd end = first.childEnd(pid);
            Role role = each.parent == first.pid() ? Role.PARENT : Role.CHILD;
            // Ending the starter ends these processes, too, and then nothing reports their end.
            long known = Math.min(each.ended, first.endedAt());
            members.add(new ProcessNode(
                    pid,
                    each.parent,
                    role,
                    trace.process(pid),
                    each.since,
                    each.since,
                    end == null ? known : end.time(),
                    end == null ? 0 : end.status(),
                    null,
                    each.values,
                    each.returned));
        });
    }

    /**
     * Evaluates a line: a process with its parent and its variable; the result of fork and the process; or a process
     * that has ended.
     */
    private static void tell(Map<String, BigDecimal> line, long time, Map<Long, PrintedValues> told) {
        if (line.keySet().containsAll(List.of(ResultNames.PID, ResultNames.PARENT, ResultNames.VARIABLE))) {
            long pid = line.get(ResultNames.PID).longValue();
            PrintedValues who = told.get(pid);
            if (who == null && told.size() == MAX_MEMBERS) {
                return;
            } else if (who == null) {
                who = new PrintedValues();
                told.put(pid, who);
            }
            who.since = Math.min(who.since, time);
            who.parent = line.get(ResultNames.PARENT).longValue();
            long value = line.get(ResultNames.VARIABLE).longValue();
            if (who.values.size() == 0 || who.values.at(time) != value) {
                who.values.add(time, value);
            }
        } else if (line.keySet().containsAll(List.of(ResultNames.FORK, ResultNames.PID)) && told.size() < MAX_MEMBERS) {
            fork(
                    line.get(ResultNames.FORK).longValue(),
                    line.get(ResultNames.PID).longValue(),
                    time,
                    told);
        } else if (line.containsKey(ResultNames.ENDED)
                && told.containsKey(line.get(ResultNames.ENDED).longValue())) {
            told.get(line.get(ResultNames.ENDED).longValue()).ended = time;
        }
    }

    /**
     * Evaluates the result of fork in a process: the child's id in the parent; 0 in the child, which has a copy of
     * the parent's variable.
     */
    private static void fork(long returned, long pid, long time, Map<Long, PrintedValues> told) {
        PrintedValues parent =
                told.values().iterator().hasNext() ? told.values().iterator().next() : new PrintedValues();
        long child = returned == 0 ? pid : returned;
        PrintedValues who = told.computeIfAbsent(child, key -> new PrintedValues());
        if (who.since == ThreadTrace.NEVER) {
            who.since = time;
            who.parent = told.keySet().iterator().next();
            who.values.add(time, parent.values.at(time));
        }
        told.computeIfAbsent(pid, key -> new PrintedValues()).returned.add(time, returned);
    }
}
