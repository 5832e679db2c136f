package classroom.figure;

import classroom.trace.Trace;
import classroom.trace.Track;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The figures of the lesson {@code cores}: {@code cpu_ms}, the CPU time that each thread got; {@code cores_used}, how many cores the
 * process kept busy on average; {@code work}, how far all threads counted together.
 */
public final class CoresFigures implements Figures {
    @Override
    public Map<String, Number> of(Trace trace, Map<String, Integer> parameters) {
        CoreUse use = CoreUse.at(trace, parameters.getOrDefault("threads", 0), Track.NEVER);
        long[] cpu = Arrays.stream(use.cpu()).map(micros -> micros / 1000).toArray();
        return figures(cpu, Math.round(use.coresUsed() * 100) / 100.0, use.allWork());
    }

    static Map<String, Number> figures(long[] cpuMs, double coresUsed, long work) {
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("cpu_ms", new Numbers(cpuMs));
        figures.put("cores_used", coresUsed);
        figures.put("work", work);
        return figures;
    }
}
