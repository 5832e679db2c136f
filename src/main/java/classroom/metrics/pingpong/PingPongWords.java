package classroom.metrics.pingpong;

import classroom.trace.OutputChunk;
import classroom.trace.ProcessTrace;
import classroom.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the programs of the lesson Ping/Pong print. */
public final class PingPongWords {
    /** The word of the first side. */
    public static final String PING = "Ping";
    /** The word of the second side. */
    public static final String PONG = "Pong";

    private PingPongWords() {}

    /** Whether a piece of output is exactly one of the words. */
    public static boolean isWord(OutputChunk output) {
        return !output.error() && (output.text().equals(PING) || output.text().equals(PONG));
    }

    /** Returns the output of all processes of a run so far, in time order: the words and other output. */
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
