package classroom.metrics.process;

import classroom.metrics.Metrics;
import classroom.metrics.NumberScanner;
import classroom.metrics.OutputParser;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What went through the pipes: {@code bytes} to the child, {@code lines} back, and {@code blocked_ms}, how long the full pipe kept the
 * parent from writing.
 */
final class PipeMetrics implements Metrics, OutputParser {
    @Override
    public Map<String, Number> of(Trace trace, Map<String, Integer> parameters) {
        PipeTraffic traffic = PipeTraffic.of(trace);
        Map<String, Number> metrics = new LinkedHashMap<>();
        if (traffic != null) {
            metrics.put("bytes", traffic.written().at(ThreadTrace.NEVER));
            metrics.put("lines", traffic.back().size());
            metrics.put("blocked_ms", Math.round(traffic.blocked(trace.end()) / 1e6));
        }
        return metrics;
    }

    @Override
    public Map<String, Number> of(String printed, Map<String, Integer> parameters) {
        List<Long> numbers = NumberScanner.inLastLine(printed);
        Map<String, Number> metrics = new LinkedHashMap<>();
        if (numbers.size() == 2) {
            metrics.put("bytes", numbers.get(0));
            metrics.put("lines", numbers.get(1));
        }
        return metrics;
    }
}
