package classroom.metrics.bank;

import classroom.metrics.OutputParser;
import classroom.metrics.ResultLines;
import classroom.metrics.ResultNames;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Computes the metrics of the lesson {@code bank} from the printed balance, for runs that were not observed. */
public final class BalanceOutputParser implements OutputParser {
    private final int depositsOfAThread;

    /** @param depositsOfAThread the number of deposits of each thread */
    public BalanceOutputParser(int depositsOfAThread) {
        this.depositsOfAThread = depositsOfAThread;
    }

    @Override
    public Map<String, Number> of(String printed, Map<String, Integer> parameters) {
        long expected = (long) parameters.get("threads") * parameters.get("money") * depositsOfAThread;
        Optional<BigDecimal> balance = ResultLines.in(printed).last(ResultNames.BALANCE);
        return balance.isPresent()
                ? BankMetrics.metrics(balance.get().longValue(), expected)
                : Map.of("expected", expected);
    }
}
