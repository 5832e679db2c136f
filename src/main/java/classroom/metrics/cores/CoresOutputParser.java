package classroom.metrics.cores;

import classroom.metrics.OutputParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The metrics of the lesson {@code cores} from what its programs print at their end: for a run that was not observed. */
final class CoresOutputParser implements OutputParser {
    /** A thread's line: its number, its CPU time in ms, how far it counted; the words are in the language of the run. */
    private static final Pattern THREAD = Pattern.compile("(?m)^\\D+\\d+: (\\d{1,18}) \\D+(\\d{1,18})$");
    /** The last line: the cores used, those there are, and those that others used, where the program says it. */
    private static final Pattern CORES = Pattern.compile("(?m)^\\D+: (\\d+\\.\\d+)\\D+\\d+(?:\\D+(\\d+\\.\\d+))?\\s*\\z");

    @Override
    public Map<String, Number> of(String printed, Map<String, Integer> parameters) {
        String lines = printed.replace("\r\n", "\n");
        List<MatchResult> threads = new ArrayList<>();
        THREAD.matcher(lines).results().forEach(threads::add);
        Matcher cores = CORES.matcher(lines);
        if (threads.isEmpty() || !cores.find()) {
            return Map.of();
        }
        long[] cpu = threads.stream().mapToLong(each -> Long.parseLong(each.group(1))).toArray();
        long work = threads.stream().mapToLong(each -> Long.parseLong(each.group(2))).sum();
        OptionalDouble others = cores.group(2) == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cores.group(2)));
        return CoresMetrics.metrics(cpu, Double.parseDouble(cores.group(1)), others, work);
    }
}
