package classroom.metrics.network;

import classroom.metrics.OutputParser;
import classroom.metrics.ResultLines;
import classroom.metrics.ResultNames;
import classroom.metrics.RootProcess;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The metrics of the lesson {@code network}, observed or not, from the output: the number of {@code tasks}, how many
 * answers are {@code missing} and how many tasks were answered {@code twice}; {@code total_s}, the time from the first
 * to the last answer, and {@code tasks_per_s} in it; how often a task was {@code given_again}, how many {@code members}
 * joined, how many were {@code killed}, {@code most_by_one} and {@code least_by_one}, the numbers of tasks that the
 * busiest and the idlest answered, and how often the queue {@code restarts}; {@code work_s}, the time that cores worked,
 * {@code lost_s}, the other time in which members had a task: on the network, in the queue, or waiting for a core; and
 * {@code speed_up}, how many times as long one core would have worked; how many answers were {@code checked}, and how
 * many of them are {@code wrong}.
 */
public final class NetworkOutputParser implements OutputParser {
    private static final double US_PER_S = 1e6;
    private static final List<String> NAMES = List.of(
            ResultNames.TASKS, ResultNames.MISSING, ResultNames.TWICE, ResultNames.TOTAL, ResultNames.PER_SECOND);

    /** Returns the output of the first process of a run. */
    public static String in(Trace trace) {
        ProcessTrace first = RootProcess.of(trace);
        return first == null ? "" : trace.outputAt(first, ThreadTrace.NEVER);
    }

    @Override
    public Map<String, Number> of(String printed, Map<String, Integer> parameters) {
        Map<QueueEvent.QueueEventKind, Integer> counts = new EnumMap<>(QueueEvent.QueueEventKind.class);
        Map<Integer, Integer> answers = new HashMap<>();
        Set<Integer> members = new HashSet<>();
        long[] heldUs = {0};
        long[] workUs = {0};
        printed.lines()
                .forEach(line -> QueueEvent.read(line).ifPresent(event -> {
                    counts.merge(event.kind(), 1, Integer::sum);
                    if (event.kind() == QueueEvent.QueueEventKind.JOINED) {
                        members.add(event.member());
                    }
                    if (event.kind() == QueueEvent.QueueEventKind.ANSWERED) {
                        answers.merge(event.member(), 1, Integer::sum);
                        heldUs[0] += Math.max(0, event.heldUs());
                        workUs[0] += Math.max(0, event.workUs());
                    }
                }));
        ResultLines results = ResultLines.in(printed);
        Map<String, Number> metrics = new LinkedHashMap<>();
        if (results.have(NAMES)) {
            metrics.put("tasks", results.last(ResultNames.TASKS).orElseThrow().longValue());
            metrics.put(
                    "missing", results.last(ResultNames.MISSING).orElseThrow().longValue());
            metrics.put("twice", results.last(ResultNames.TWICE).orElseThrow().longValue());
            metrics.put("total_s", results.last(ResultNames.TOTAL).orElseThrow().doubleValue());
            metrics.put(
                    "tasks_per_s",
                    results.last(ResultNames.PER_SECOND).orElseThrow().longValue());
        }
        if (counts.containsKey(QueueEvent.QueueEventKind.JOINED)) {
            metrics.put("given_again", counts.getOrDefault(QueueEvent.QueueEventKind.AGAIN, 0));
            metrics.put("members", members.size());
            metrics.put("killed", counts.getOrDefault(QueueEvent.QueueEventKind.KILLED, 0));
            metrics.put(
                    "most_by_one",
                    answers.values().stream().mapToInt(each -> each).max().orElse(0));
            metrics.put(
                    "least_by_one",
                    answers.values().stream().mapToInt(each -> each).min().orElse(0));
            metrics.put("restarts", Math.max(0, counts.getOrDefault(QueueEvent.QueueEventKind.PROCESS, 0) - 1));
            metrics.put("work_s", hundredths(workUs[0] / US_PER_S));
            metrics.put("lost_s", hundredths(Math.max(0, heldUs[0] - workUs[0]) / US_PER_S));
            results.last(ResultNames.TOTAL)
                    .filter(total -> total.signum() > 0)
                    .ifPresent(
                            total -> metrics.put("speed_up", hundredths(workUs[0] / US_PER_S / total.doubleValue())));
            results.last(ResultNames.CHECKED).ifPresent(checked -> metrics.put("checked", checked.longValue()));
            results.last(ResultNames.WRONG).ifPresent(wrong -> metrics.put("wrong", wrong.longValue()));
        }
        return metrics;
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
