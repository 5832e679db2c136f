package classroom.share;

import classroom.trace.OutputChunk;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.text.TextReplacement;
import com.google.gson.JsonArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The visible output of all processes of a run, in time order. */
final class OutputRows {
    private static final int MAX_OUTPUT = 200_000;

    private final Trace trace;
    private final TextReplacement replacement;
    private boolean thinned;

    /** @param replacement gives other texts for lines of output */
    OutputRows(Trace trace, TextReplacement replacement) {
        this.trace = trace;
        this.replacement = replacement;
    }

    /** Whether something was left out. */
    boolean thinned() {
        return thinned;
    }

    /**
     * Returns the pieces of output, each with its stream and its thread.
     *
     * @param threads all threads of the run; a piece has the index of its thread
     */
    JsonArray json(List<ThreadTrace> threads) {
        List<OutputChunk> chunks = new ArrayList<>();
        for (ProcessTrace process : trace.processes()) {
            int count = trace.outputCount(process, trace.end());
            for (int i = 0; i < count; i++) {
                OutputChunk chunk = trace.output(process, i);
                if (!trace.isPiped(chunk)) {
                    chunks.add(chunk);
                }
            }
        }
        chunks.sort((one, other) -> Long.compare(one.time(), other.time()));
        TimedRows rows = new TimedRows(trace.start(), 0);
        int left = MAX_OUTPUT;
        for (OutputChunk each : replacement == TextReplacement.NONE ? chunks : replaced(chunks)) {
            left -= each.text().length();
            if (left < 0) {
                thinned = true;
                break;
            }
            rows.add(each.time(), each.text(), each.error() ? 1 : 0, threads.indexOf(each.track()));
        }
        return rows.json();
    }

    /** Collects the output of each thread into lines, at the times of their ends, and replaces them. */
    private List<OutputChunk> replaced(List<OutputChunk> chunks) {
        Map<ThreadTrace, List<OutputChunk>> open = new LinkedHashMap<>();
        List<OutputChunk> lines = new ArrayList<>();
        for (OutputChunk each : chunks) {
            List<OutputChunk> parts = open.computeIfAbsent(each.track(), key -> new ArrayList<>());
            if (!parts.isEmpty() && parts.get(0).error() != each.error()) {
                lines.add(line(parts));
                parts.clear();
            }
            parts.add(each);
            if (each.text().endsWith("\n")) {
                lines.add(line(parts));
                parts.clear();
            }
        }
        open.values().stream().filter(parts -> !parts.isEmpty()).forEach(parts -> lines.add(line(parts)));
        lines.sort((one, other) -> Long.compare(one.time(), other.time()));
        return lines;
    }

    private OutputChunk line(List<OutputChunk> parts) {
        String text = parts.stream().map(OutputChunk::text).collect(Collectors.joining());
        return parts.get(parts.size() - 1).withText(replacement.lines(text));
    }
}
