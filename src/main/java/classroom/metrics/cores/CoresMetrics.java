package classroom.metrics.cores;

import classroom.metrics.Metrics;
import classroom.metrics.PerThreadValue;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The metrics of the lesson {@code cores}: {@code cpu_ms}, the CPU time of each thread; {@code cores_used}, the
 * average number of cores that the process kept busy; {@code others_used}, that of other processes, if the program
 * measures it; {@code work}, the sum of all threads' counts.
 */
public final class CoresMetrics implements Metrics {
    @Override
    public Map<String, Number> of(Trace trace, Map<String, Integer> parameters) {
        CoreUse use = CoreUse.at(trace, parameters.getOrDefault("threads", 0), ThreadTrace.NEVER);
        long[] cpu = Arrays.stream(use.cpu()).map(micros -> micros / 1000).toArray();
        OptionalDouble others =
                use.busy() == 0 ? OptionalDouble.empty() : OptionalDouble.of(hundredths(use.othersUsed()));
        return metrics(cpu, hundredths(use.coresUsed()), others, use.allWork());
    }

    private static double hundredths(double number) {
        return Math.round(number * 100) / 100.0;
    }

    static Map<String, Number> metrics(long[] cpuMs, double coresUsed, OptionalDouble othersUsed, long work) {
        Map<String, Number> metrics = new LinkedHashMap<>();
        metrics.put("cpu_ms", new PerThreadValue(cpuMs));
        metrics.put("cores_used", coresUsed);
        othersUsed.ifPresent(cores -> metrics.put("others_used", cores));
        metrics.put("work", work);
        return metrics;
    }
}
