package classroom.metrics.download;

import classroom.metrics.Metrics;
import classroom.trace.Trace;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The durations of downloads: {@code total_ms}, from the begin to the end of all; {@code sum_ms}, the sum of the
 * single ones; {@code longest_ms}.
 */
public final class DownloadMetrics implements Metrics {
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
