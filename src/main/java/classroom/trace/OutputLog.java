package classroom.trace;

import classroom.trace.format.EventKind;
import classroom.trace.format.TraceFormat;
import classroom.trace.index.TimeIndex;
import java.util.Arrays;

/** The output of a process in time order. Callers hold the trace's lock. */
final class OutputLog {
    private final ProcessTrace process;
    private final TimeIndex refs = new TimeIndex();
    private byte[] bytes = new byte[256];
    private int size;

    OutputLog(ProcessTrace process) {
        this.process = process;
    }

    /** Stores the bytes of the next event; returns the word that refers to them. */
    long keep(byte[] part) {
        if (size + part.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + part.length, bytes.length * 2));
        }
        System.arraycopy(part, 0, bytes, size, part.length);
        size += part.length;
        return TraceFormat.pair(size - part.length, part.length);
    }

    void add(ThreadTrace track, int event) {
        refs.add(TraceFormat.pair(track.number(), event));
    }

    /** Sorts the new pieces by time. */
    void settle() {
        refs.sort(process::timeOf);
    }

    /** Returns how many pieces were printed up to a time. */
    int count(long time) {
        return refs.at(time, process::timeOf) + 1;
    }

    OutputChunk get(int i) {
        refs.sort(process::timeOf);
        long ref = refs.get(i);
        ThreadTrace track = process.numbered((int) (ref >>> 32));
        int event = (int) ref;
        long word = track.columns().a(event);
        byte[] part = Arrays.copyOfRange(bytes, (int) (word >>> 32), (int) (word >>> 32) + (int) word);
        return new OutputChunk(
                track,
                event,
                track.time(event),
                track.kind(event) == EventKind.ERR,
                new String(part, process.charset()));
    }
}
