package classroom.metrics.download;

import classroom.metrics.OutputParser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The metrics of the lesson {@code download} from what was printed, in either language: for a run that was not observed. */
final class DownloadOutputParser implements OutputParser {
    /** The line of a file that is done ends with whole seconds, that of all with hundredths. */
    private static final Pattern DONE = Pattern.compile("(?m)(?<![\\d.,])(\\d{1,9}) (?:s|秒)$");
    private static final Pattern TOTAL = Pattern.compile("(?m)(?<![\\d.,])(\\d{1,9})[.,](\\d\\d) (?:s|秒)$");

    /** Whether that is what says how long all took. */
    static boolean isTotal(String printed) {
        return TOTAL.matcher(printed).find();
    }

    @Override
    public Map<String, Number> of(String printed, Map<String, Integer> parameters) {
        long sum = 0;
        long longest = 0;
        String plain = printed.replace("\r", "");
        Matcher done = DONE.matcher(plain);
        while (done.find()) {
            long took = Long.parseLong(done.group(1)) * 1000;
            sum += took;
            longest = Math.max(longest, took);
        }
        Map<String, Number> metrics = new LinkedHashMap<>();
        Matcher total = TOTAL.matcher(plain);
        if (total.find()) {
            metrics.put("total_ms", Long.parseLong(total.group(1)) * 1000 + Long.parseLong(total.group(2)) * 10);
        }
        metrics.put("sum_ms", sum);
        metrics.put("longest_ms", longest);
        return metrics;
    }
}
