package classroom.metrics.pingpong;

import classroom.trace.OutputChunk;
import classroom.trace.ProcessTrace;
import classroom.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the programs of the lesson Ping/Pong print. */
public final class PingPongWords {
    /** What one side says. */
    public static final String PING = "Ping";
    /** What the other side says. */
    public static final String PONG = "Pong";

    private PingPongWords() {
    }

    /** Whether a piece of output is one of the words and nothing else. */
    public static boolean isWord(OutputChunk output) {
        return !output.error() && (output.text().equals(PING) || output.text().equals(PONG));
    }

    /** All that the processes of a run printed so far, in the order of time: the words, and what else there is. */
    public static List<OutputChunk> printed(Trace trace) {
        List<OutputChunk> printed = new ArrayList<>();
        for (ProcessTrace process : trace.processes()) {
            int count = trace.outputCount(process, Long.MAX_VALUE);
            for (int i = 0; i < count; i++) {
                printed.add(trace.output(process, i));
            }
        }
        printed.sort(Comparator.comparingLong(OutputChunk::time));
        return printed;
    }
}
