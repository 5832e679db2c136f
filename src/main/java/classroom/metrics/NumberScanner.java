package classroom.metrics;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The whole numbers in what was printed: they are the same in every language, the words between them are not. */
final class NumberScanner {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private NumberScanner() {
    }

    /** Those of a line, in their order. */
    static List<Long> in(String line) {
        return NUMBER.matcher(line).results().map(MatchResult::group).map(Long::parseLong).toList();
    }

    /** Those of the last line that isn't blank. */
    static List<Long> inLastLine(String printed) {
        String[] lines = printed.strip().split("\\R");
        return in(lines[lines.length - 1]);
    }
}
