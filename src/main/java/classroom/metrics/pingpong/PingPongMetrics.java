package classroom.metrics.pingpong;

import classroom.metrics.Metrics;
import classroom.trace.OutputChunk;
import classroom.trace.Trace;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often each word of the lesson Ping/Pong was printed: {@code ping}, {@code pong} and {@code total}. */
public final class PingPongMetrics implements Metrics {
    @Override
    public Map<String, Number> of(Trace trace, Map<String, Integer> parameters) {
        List<String> words = PingPongWords.printed(trace).stream()
                .filter(PingPongWords::isWord)
                .map(OutputChunk::text)
                .toList();
        int ping = Collections.frequency(words, PingPongWords.PING);
        return metrics(ping, words.size() - ping);
    }

    /**
     * Computes the metrics from standard output, for a run that was not observed; empty if it contains no word.
     *
     * @param printed all of it, with lines ended by {@code \n} or {@code \r\n}
     */
    public Map<String, Number> of(String printed) {
        int ping = 0;
        int pong = 0;
        for (String line : printed.lines().toList()) {
            // Only lines that consist of the words: the parent's report contains other words.
            int pings = pings(line);
            ping += Math.max(0, pings);
            pong += pings < 0 ? 0 : line.length() / PingPongWords.PONG.length() - pings;
        }
        // A run without any word has no metrics: its program may never have begun.
        return ping + pong == 0 ? Map.of() : metrics(ping, pong);
    }

    /**
     * Returns how often the first word occurs in a line that consists of the two words, which have the same length;
     * -1 for any other line.
     */
    private static int pings(String line) {
        int pings = 0;
        int at = 0;
        while (line.startsWith(PingPongWords.PING, at) || line.startsWith(PingPongWords.PONG, at)) {
            pings += line.startsWith(PingPongWords.PING, at) ? 1 : 0;
            at += PingPongWords.PING.length();
        }
        return at == line.length() ? pings : -1;
    }

    private static Map<String, Number> metrics(int ping, int pong) {
        Map<String, Number> metrics = new LinkedHashMap<>();
        metrics.put("ping", ping);
        metrics.put("pong", pong);
        metrics.put("total", ping + pong);
        return metrics;
    }
}
