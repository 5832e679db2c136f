package classroom.metrics.cores;

import classroom.metrics.OutputParser;
import classroom.metrics.ResultLines;
import classroom.metrics.ResultNames;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Computes the metrics of the lesson {@code cores} from the output, for runs that were not observed. */
public final class CoresOutputParser implements OutputParser {
    @Override
    public Map<String, Number> of(String printed, Map<String, Integer> parameters) {
        ResultLines results = ResultLines.in(printed);
        List<BigDecimal> cpu = results.all(ResultNames.CPU);
        Optional<BigDecimal> used = results.last(ResultNames.CORES_USED);
        if (cpu.isEmpty() || used.isEmpty()) {
            return Map.of();
        }
        OptionalDouble others = results.last(ResultNames.OTHERS_USED).stream()
                .mapToDouble(BigDecimal::doubleValue)
                .findFirst();
        long work = results.all(ResultNames.WORK).stream()
                .mapToLong(BigDecimal::longValue)
                .sum();
        return CoresMetrics.metrics(
                cpu.stream().mapToLong(BigDecimal::longValue).toArray(),
                used.get().doubleValue(),
                others,
                work);
    }
}
