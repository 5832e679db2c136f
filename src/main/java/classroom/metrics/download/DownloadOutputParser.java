package classroom.metrics.download;

import classroom.metrics.OutputParser;
import classroom.metrics.ResultLines;
import classroom.metrics.ResultNames;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Computes the metrics of the lesson {@code download} from the output, for runs that were not observed. */
public final class DownloadOutputParser implements OutputParser {
    private static final BigDecimal MS_PER_S = BigDecimal.valueOf(1000);

    @Override
    public Map<String, Number> of(String printed, Map<String, Integer> parameters) {
        ResultLines results = ResultLines.in(printed);
        Map<String, Number> metrics = new LinkedHashMap<>();
        put(metrics, "total_ms", results, ResultNames.TOTAL);
        put(metrics, "sum_ms", results, ResultNames.SUM);
        put(metrics, "longest_ms", results, ResultNames.LONGEST);
        return metrics;
    }

    private static void put(Map<String, Number> metrics, String metric, ResultLines results, String name) {
        results.last(name)
                .ifPresent(seconds ->
                        metrics.put(metric, seconds.multiply(MS_PER_S).longValue()));
    }
}
