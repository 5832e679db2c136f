package classroom.metrics.process;

import classroom.metrics.Metrics;
import classroom.metrics.OutputParser;
import classroom.metrics.ResultLines;
import classroom.metrics.ResultNames;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The traffic through the pipes: {@code bytes} to the child, {@code lines} back, and {@code blocked_ms}, how long the
 * full pipe blocked the parent's writing.
 */
public final class PipeMetrics implements Metrics, OutputParser {
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
        ResultLines results = ResultLines.in(printed);
        Map<String, Number> metrics = new LinkedHashMap<>();
        results.last(ResultNames.BYTES).ifPresent(bytes -> metrics.put("bytes", bytes.longValue()));
        results.last(ResultNames.LINES).ifPresent(lines -> metrics.put("lines", lines.longValue()));
        return metrics;
    }
}
