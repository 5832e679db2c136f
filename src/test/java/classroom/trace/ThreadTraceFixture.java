package classroom.trace;

import classroom.trace.format.TraceException;
import classroom.trace.format.TraceLimits;
import java.util.ArrayList;
import java.util.List;

/** Threads without events, for tests that make up what happened. */
public final class ThreadTraceFixture {
    private ThreadTraceFixture() {}

    /** So many threads of one process. */
    public static List<ThreadTrace> of(int count) throws TraceException {
        ProcessTrace process = new ProcessTrace("made", new TraceLimits());
        List<ThreadTrace> tracks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tracks.add(process.track(i + 1));
        }
        return tracks;
    }
}
