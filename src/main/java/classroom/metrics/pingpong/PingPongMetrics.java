package classroom.metrics.pingpong;

import classroom.metrics.Metrics;
import classroom.trace.OutputChunk;
import classroom.trace.Trace;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How often each word of the lesson Ping/Pong was said: {@code ping}, {@code pong} and {@code total}. */
public final class PingPongMetrics implements Metrics {
    /** A line of words and nothing else: what the parent reports has other words in it. */
    private static final Pattern WORDS = Pattern.compile("(?m)^(?:Ping|Pong)+$");

    @Override
    public Map<String, Number> of(Trace trace, Map<String, Integer> parameters) {
        List<String> words = PingPongWords.printed(trace).stream().filter(PingPongWords::isWord).map(OutputChunk::text).toList();
        int ping = Collections.frequency(words, PingPongWords.PING);
        return metrics(ping, words.size() - ping);
    }

    /**
     * The same metrics, counted in what was printed to standard output, for a run that was not observed.
     *
     * @param printed all of it, its lines ended by {@code \n} or {@code \r\n}
     */
    public Map<String, Number> of(String printed) {
        int ping = 0;
        int pong = 0;
        Matcher lines = WORDS.matcher(printed);
        while (lines.find()) {
            for (int at = lines.start(); at < lines.end(); at += PingPongWords.PING.length()) {
                if (printed.startsWith(PingPongWords.PING, at)) {
                    ping++;
                } else {
                    pong++;
                }
            }
        }
        return metrics(ping, pong);
    }

    private static Map<String, Number> metrics(int ping, int pong) {
        Map<String, Number> metrics = new LinkedHashMap<>();
        metrics.put("ping", ping);
        metrics.put("pong", pong);
        metrics.put("total", ping + pong);
        return metrics;
    }
}
