package classroom.metrics.download;

import classroom.metrics.Metrics;
import classroom.trace.Trace;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long the downloads of a run took: {@code total_ms}, all of them; {@code sum_ms}, one after the other; {@code longest_ms}. */
final class DownloadMetrics implements Metrics {
    @Override
    public Map<String, Number> of(Trace trace, Map<String, Integer> parameters) {
        Downloads downloads = Downloads.of(trace);
        Map<String, Number> metrics = new LinkedHashMap<>();
        if (downloads != null) {
            if (downloads.total() > 0) {
                metrics.put("total_ms", millis(downloads.total()));
            }
            metrics.put("sum_ms", millis(downloads.sum()));
            metrics.put("longest_ms", millis(downloads.longest()));
        }
        return metrics;
    }

    private static long millis(long nanos) {
        return Math.round(nanos / 1e6);
    }
}
