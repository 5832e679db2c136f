package classroom.metrics.loop;

import classroom.metrics.OutputParser;
import classroom.metrics.RootProcess;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The metrics of the lesson {@code loop}, observed or not, from what its programs print at their end: {@code requests_per_s}, the
 * median {@code p50_ms} and {@code p99_ms} of how long an answer took, the {@code threads} that served, {@code memory_mb} that the
 * servers had resident with all connections open, and how many requests stayed {@code unanswered} or were answered wrongly.
 */
final class LoopOutputParser implements OutputParser {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?(?:E\\d+)?");
    /** The lines at the end: answers, rate, median, 99 of 100, threads, memory. */
    private static final int LINES = 6;

    /** What the first process of a run printed. */
    static String in(Trace trace) {
        ProcessTrace first = RootProcess.of(trace);
        return first == null ? "" : trace.outputAt(first, ThreadTrace.NEVER);
    }

    @Override
    public Map<String, Number> of(String printed, Map<String, Integer> parameters) {
        List<String> lines = printed.strip().lines().toList();
        if (lines.size() < LINES) {
            return Map.of();
        }
        List<List<Double>> numbers = lines.subList(lines.size() - LINES, lines.size()).stream().map(LoopOutputParser::numbers).toList();
        // “99 of 100” stands before its number; so does a hundred in Chinese words.
        if (numbers.get(0).size() != 2 || numbers.subList(1, LINES).stream().anyMatch(List::isEmpty)) {
            return Map.of();
        }
        Map<String, Number> metrics = new LinkedHashMap<>();
        metrics.put("requests_per_s", Math.round(last(numbers.get(1))));
        metrics.put("p50_ms", last(numbers.get(2)));
        metrics.put("p99_ms", last(numbers.get(3)));
        metrics.put("threads", Math.round(last(numbers.get(4))));
        metrics.put("memory_mb", Math.round(last(numbers.get(5))));
        metrics.put("unanswered", Math.round(numbers.get(0).get(1) - numbers.get(0).get(0)));
        return metrics;
    }

    private static double last(List<Double> numbers) {
        return numbers.get(numbers.size() - 1);
    }

    private static List<Double> numbers(String line) {
        List<Double> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(line);
        while (matcher.find()) {
            numbers.add(Double.valueOf(matcher.group()));
        }
        return numbers;
    }
}
