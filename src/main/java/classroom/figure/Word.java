package classroom.figure;

import classroom.trace.Output;
import classroom.trace.ProcessTrace;
import classroom.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A word of the lesson Ping/Pong, said once.
 *
 * @param text   {@link #PING} or {@link #PONG}
 * @param output the printing of it: by which thread, when
 */
public record Word(String text, Output output) {
    /** What one side says. */
    public static final String PING = "Ping";
    /** What the other side says. */
    public static final String PONG = "Pong";

    private static final Set<String> BOTH = Set.of(PING, PONG);

    /** When it was printed, in ns of the run's clock. */
    public long time() {
        return output.time();
    }

    /** Whether a piece of output is one of the words and nothing else. */
    public static boolean isOne(Output output) {
        return !output.error() && BOTH.contains(output.text());
    }

    /** All words of all processes of a run so far, in the order of time. */
    public static List<Word> of(Trace trace) {
        List<Word> words = new ArrayList<>();
        for (ProcessTrace process : trace.processes()) {
            int count = trace.outputCount(process, Long.MAX_VALUE);
            for (int i = 0; i < count; i++) {
                Output output = trace.output(process, i);
                if (isOne(output)) {
                    words.add(new Word(output.text(), output));
                }
            }
        }
        words.sort(Comparator.comparingLong(Word::time));
        return words;
    }
}
