package classroom.metrics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The result lines in a program's output. A result line consists of pairs {@code name = value}, separated by {@code
 * ", "}, optionally after a label and a colon, as in {@code balance = 100} or {@code Counter 1: cpu = 990 ms, work =
 * 123}. Names are those of the program's variables and the same in every language; a unit may follow a value. A line
 * with anything else is not a result line. {@link ResultNames} has all names. Immutable.
 */
public final class ResultLines {
    private static final String DIVIDER = ", ";
    private static final String EQUALS = " = ";
    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w{0,30}(\\(\\))?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");
    private static final Pattern UNIT = Pattern.compile("[A-Za-z]{1,3}");

    private final List<Map<String, BigDecimal>> lines = new ArrayList<>();

    private ResultLines(String printed) {
        printed.lines().map(ResultLines::pairs).filter(each -> !each.isEmpty()).forEach(lines::add);
    }

    /**
     * Finds the result lines.
     *
     * @param printed the output so far, with lines ended by {@code \n} or {@code \r\n}
     */
    public static ResultLines in(String printed) {
        return new ResultLines(printed);
    }

    /** Returns the numbers of each result line by their names, in the order of the lines. */
    public List<Map<String, BigDecimal>> lines() {
        return lines;
    }

    /** Returns the last number printed under a name; empty if there is none. */
    public Optional<BigDecimal> last(String name) {
        List<BigDecimal> all = all(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Returns all numbers printed under a name, in order. */
    public List<BigDecimal> all(String name) {
        return lines.stream()
                .filter(each -> each.containsKey(name))
                .map(each -> each.get(name))
                .toList();
    }

    /** Whether a number was printed under each of the names. */
    public boolean have(List<String> names) {
        return names.stream().allMatch(each -> last(each).isPresent());
    }

    /**
     * Returns the numbers of one line by their names.
     *
     * @return empty if it is not a result line
     */
    public static Map<String, BigDecimal> pairs(String line) {
        Map<String, BigDecimal> pairs = new LinkedHashMap<>();
        int equals = line.indexOf(EQUALS);
        int label = equals < 0 ? -1 : line.lastIndexOf(": ", equals);
        for (String pair : line.substring(label < 0 ? 0 : label + 2).split(DIVIDER)) {
            int middle = pair.indexOf(EQUALS);
            String[] value = middle < 0
                    ? new String[0]
                    : pair.substring(middle + EQUALS.length()).split(" ", -1);
            boolean number = value.length > 0
                    && value.length <= 2
                    && NUMBER.matcher(value[0]).matches()
                    && (value.length == 1 || UNIT.matcher(value[1]).matches());
            if (!number || !NAME.matcher(pair.substring(0, middle)).matches()) {
                return Map.of();
            }
            pairs.put(pair.substring(0, middle), new BigDecimal(value[0]));
        }
        return pairs;
    }
}
