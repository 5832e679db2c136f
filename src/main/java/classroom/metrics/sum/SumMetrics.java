package classroom.metrics.sum;

import classroom.metrics.Metrics;
import classroom.metrics.OutputParser;
import classroom.metrics.ResultLines;
import classroom.metrics.ResultNames;
import classroom.metrics.RootProcess;
import classroom.trace.ProcessTrace;
import classroom.trace.Trace;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The metrics of the lesson {@code sum}, from the program's own measurements and output: {@code due}, the correct
 * result; {@code make_ms}, the time to create the list; for processes {@code start_ms}, from then until the last of
 * them had started and received its part; {@code add_ms}, from then to the result; {@code total_ms}, creating and
 * adding; and the {@code sum}, or the number of {@code primes}. They are in the order in which a run produces them,
 * so a run that was stopped has the first of them.
 */
public final class SumMetrics implements Metrics, OutputParser {
    @Override
    public Map<String, Number> of(Trace trace, Map<String, Integer> parameters) {
        ProcessTrace first = RootProcess.of(trace);
        return of(first == null ? "" : trace.outputAt(first, Long.MAX_VALUE), parameters);
    }

    @Override
    public Map<String, Number> of(String printed, Map<String, Integer> parameters) {
        boolean primes = primes(parameters);
        ResultLines results = ResultLines.in(printed);
        Optional<BigDecimal> make = results.last(ResultNames.MAKE);
        Optional<BigDecimal> work = results.last(ResultNames.WORK);
        Map<String, Number> metrics = new LinkedHashMap<>();
        metrics.put("due", Expected.of(count(parameters), primes));
        make.ifPresent(ms -> metrics.put("make_ms", ms.doubleValue()));
        results.last(ResultNames.START).ifPresent(ms -> metrics.put("start_ms", ms.doubleValue()));
        if (make.isPresent() && work.isPresent()) {
            metrics.put("add_ms", work.get().doubleValue());
            metrics.put("total_ms", make.get().add(work.get()).doubleValue());
            String result = primes ? ResultNames.PRIMES : ResultNames.SUM;
            results.last(result).ifPresent(number -> metrics.put(result, number.longValue()));
        }
        return metrics;
    }

    /** Whether the correct result is available at once; else the first call of {@link #of} takes up to 0.1 s. */
    public static boolean isKnown(Map<String, Integer> parameters) {
        return !primes(parameters) || Expected.PRIMES.containsKey(count(parameters));
    }

    /** Whether the parameters of a run select counting primes instead of adding. */
    public static boolean primes(Map<String, Integer> parameters) {
        return parameters.getOrDefault("task", 0) == 1;
    }

    /** Returns how many numbers are added or tested for primes. */
    public static int count(Map<String, Integer> parameters) {
        return SumTask.count(parameters.getOrDefault("numbers", 0), primes(parameters));
    }

    /** Computes the correct result. */
    private static final class Expected {
        private static final Map<Integer, Integer> PRIMES = new ConcurrentHashMap<>();

        private Expected() {}

        static long of(int numbers, boolean primes) {
            return primes ? PRIMES.computeIfAbsent(numbers, Expected::primes) : (long) numbers * (numbers + 1) / 2;
        }

        /** Returns the number of primes up to a number, by a sieve. */
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
