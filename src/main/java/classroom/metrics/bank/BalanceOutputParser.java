package classroom.metrics.bank;

import classroom.metrics.OutputParser;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The metrics of the lesson {@code bank} from the printed balance: for a run that was not observed. */
final class BalanceOutputParser implements OutputParser {
    /** The number at the end of the last line; the words before it are in the language of the run. */
    private static final Pattern LAST_NUMBER = Pattern.compile("(-?\\d{1,18})\\s*\\z");

    private final int depositsOfAThread;

    /** @param depositsOfAThread how many deposits each thread makes */
    BalanceOutputParser(int depositsOfAThread) {
        this.depositsOfAThread = depositsOfAThread;
    }

    @Override
    public Map<String, Number> of(String printed, Map<String, Integer> parameters) {
        long expected = (long) parameters.get("threads") * parameters.get("money") * depositsOfAThread;
        Matcher number = LAST_NUMBER.matcher(printed);
        return number.find() ? BankMetrics.metrics(Long.parseLong(number.group(1)), expected) : Map.of("expected", expected);
    }
}
