package classroom.metrics.sum;

import classroom.lesson.SumTask;
import classroom.metrics.Metrics;
import classroom.metrics.OutputParser;
import classroom.metrics.RootProcess;
import classroom.trace.ProcessTrace;
import classroom.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The metrics of the lesson {@code sum}, from what the program itself measured and printed: what is {@code due}; {@code make_ms}, the
 * time that making the list took; for processes {@code start_ms}, from then until the last of them had started; {@code add_ms}, from
 * then to the result, as the chapter measures it; {@code total_ms}, making and adding; and the {@code sum}, or how many
 * {@code primes} there are. They come in the order in which a run tells them, so that one that was stopped has the first of them.
 */
public final class SumMetrics implements Metrics, OutputParser {
    private static final Pattern MS = Pattern.compile("(\\d{1,9}(?:\\.\\d)?) (?:ms|毫秒)$");
    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d{1,18})$");

    private final boolean starting;

    /** @param starting whether the program prints when its workers had started */
    public SumMetrics(boolean starting) {
        this.starting = starting;
    }

    @Override
    public Map<String, Number> of(Trace trace, Map<String, Integer> parameters) {
        ProcessTrace first = RootProcess.of(trace);
        return of(first == null ? "" : trace.outputAt(first, Long.MAX_VALUE), parameters);
    }

    @Override
    public Map<String, Number> of(String printed, Map<String, Integer> parameters) {
        boolean primes = primes(parameters);
        List<Double> times = new ArrayList<>();
        String last = "";
        for (String line : printed.split("\\R")) {
            time(line).ifPresent(times::add);
            last = line;
        }
        int all = starting ? 3 : 2;
        Map<String, Number> metrics = new LinkedHashMap<>();
        Matcher result = LAST_NUMBER.matcher(last);
        metrics.put("due", Expected.of(count(parameters), primes));
        if (!times.isEmpty()) {
            metrics.put("make_ms", times.get(0));
        }
        if (starting && times.size() > 1) {
            metrics.put("start_ms", times.get(1));
        }
        if (times.size() == all) {
            double add = times.get(all - 1);
            metrics.put("add_ms", add);
            metrics.put("total_ms", Math.round((times.get(0) + add) * 10) / 10.0);
        }
        if (times.size() == all && result.find()) {
            metrics.put(primes ? "primes" : "sum", Long.valueOf(result.group(1)));
        }
        return metrics;
    }

    /** The time in ms that a line tells, which the program measured; empty if it tells none. */
    public static OptionalDouble time(String line) {
        Matcher ms = MS.matcher(line);
        return ms.find() ? OptionalDouble.of(Double.parseDouble(ms.group(1))) : OptionalDouble.empty();
    }

    /** Whether what is due can be told at once; else {@link #of} takes up to a tenth of a second, the first time. */
    public static boolean isKnown(Map<String, Integer> parameters) {
        return !primes(parameters) || Expected.PRIMES.containsKey(count(parameters));
    }

    /** Whether the parameters of a run say that the primes are counted; else the numbers are added. */
    public static boolean primes(Map<String, Integer> parameters) {
        return parameters.getOrDefault("task", 0) == 1;
    }

    /** How many numbers there are: up to which one is added, or looked at for primes. */
    public static int count(Map<String, Integer> parameters) {
        return SumTask.count(parameters.getOrDefault("numbers", 0), primes(parameters));
    }

    /** What the result should be. */
    private static final class Expected {
        private static final Map<Integer, Integer> PRIMES = new ConcurrentHashMap<>();

        private Expected() {
        }

        static long of(int numbers, boolean primes) {
            return primes ? PRIMES.computeIfAbsent(numbers, Expected::primes) : (long) numbers * (numbers + 1) / 2;
        }

        /** How many primes there are up to a number, by sieving. */
        private static int primes(int most) {
            boolean[] divided = new boolean[most + 1];
            int found = 0;
            for (int i = 2; i <= most; i++) {
                if (!divided[i]) {
                    found++;
                    for (long j = (long) i * i; j <= most; j += i) {
                        divided[(int) j] = true;
                    }
                }
            }
            return found;
        }
    }
}
