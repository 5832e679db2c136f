package classroom.trace;

import classroom.trace.format.EventKind;
import classroom.trace.format.TraceException;
import classroom.trace.format.TraceFormat;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Reads the chunks of one thread and appends their events to the thread's trace. */
final class ThreadReader {
    /** More than the number of bytes by which a character can be cut off. */
    private static final int MAX_CUT = 16;

    private final ProcessTrace process;
    private final ThreadTrace track;
    private final Map<Long, EventChunk> waiting = new HashMap<>();
    private byte[] cut = {};
    private EventChunk chunk;
    private long next;
    private int at;
    private final long[] lost = new long[4];
    private long base;
    private long last = Long.MIN_VALUE;

    /** A part of the file. */
    record EventChunk(ByteBuffer buffer, int start, int end) {
        private long lost(int what) {
            return buffer.getLong(start + TraceFormat.CHUNK_LOST + 8 * what);
        }
    }

    ThreadReader(ProcessTrace process, ThreadTrace track) {
        this.process = process;
        this.track = track;
    }

    /** Adds a chunk that was found in the file. */
    void add(EventChunk found) {
        waiting.put(found.buffer.getLong(found.start + TraceFormat.CHUNK_NUMBER), found);
    }

    /** Whether later chunks were found but the next one is missing. */
    boolean lacksChunk() {
        return !waiting.isEmpty();
    }

    /**
     * Reads more events.
     *
     * @return the number of events read, at most {@code most}
     */
    int read(int most) throws TraceException {
        int count = 0;
        while (count < most) {
            if (chunk != null && event()) {
                count++;
            } else if (waiting.containsKey(next)) {
                open(waiting.remove(next++));
            } else {
                break;
            }
        }
        return count;
    }

    /** Adds the counts of events that the thread could not record, from the chunks read so far. */
    void addLost(long[] to) {
        for (int i = 0; i < lost.length; i++) {
            to[i] += lost[i] + (chunk == null ? 0 : chunk.lost(i));
        }
    }

    private void open(EventChunk found) {
        for (int i = 0; chunk != null && i < lost.length; i++) {
            lost[i] += chunk.lost(i);
        }
        chunk = found;
        at = found.start + TraceFormat.CHUNK_HEAD;
        base = found.buffer.getLong(found.start + TraceFormat.CHUNK_BASE) + process.shift();
    }

    /** Reads the next event; returns false if there is none yet. */
    private boolean event() throws TraceException {
        long word = at + 8 <= chunk.end ? chunk.buffer.getLong(at) : 0;
        if (word == 0) {
            return false;
        }
        VarHandle.acquireFence();
        switch (TraceFormat.kind(word)) {
            case TraceFormat.TIME:
                base += word >>> 6;
                at += 8;
                break;
            case TraceFormat.TEXT:
                text();
                break;
            case TraceFormat.OUT:
            case TraceFormat.ERR:
                print(word);
                break;
            case TraceFormat.READ_INT:
                intField(word, TraceFormat.READ);
                break;
            case TraceFormat.WRITE_INT:
                intField(word, TraceFormat.WRITE);
                break;
            default:
                plain(word);
        }
        return true;
    }

    /** Reads an event of an int field, which has a short form, like that of any other field. */
    private void intField(long word, int kind) throws TraceException {
        long both = at + 16 <= chunk.end ? chunk.buffer.getLong(at + 8) : 0;
        at += 16;
        int lower = (int) word & 0xfffffff & -64 | kind;
        process.events().append(track, time(word), lower, 3, both >> 32, both & 0xffff_ffffL);
    }

    private void plain(long word) throws TraceException {
        EventKind kind = EventKind.of(TraceFormat.kind(word));
        if (kind == null || at + 8 * kind.words > chunk.end) {
            throw TraceException.damaged(null);
        }
        long a = kind.words > 1 ? chunk.buffer.getLong(at + 8) : 0;
        long b = kind.words > 2 ? chunk.buffer.getLong(at + 16) : 0;
        at += 8 * kind.words;
        process.events().append(track, time(word), (int) word & 0xfffffff, kind.words, a, b);
    }

    private long time(long word) throws TraceException {
        long time = base + TraceFormat.sinceBase(word);
        if (time < last
                || !process.isPossible(time)
                || TraceFormat.site(word) >= process.sites().size()) {
            throw TraceException.damaged(null);
        }
        last = time;
        return time;
    }

    private byte[] bytes() throws TraceException {
        int count = at + 16 <= chunk.end ? (int) chunk.buffer.getLong(at + 8) : -1;
        if (count < 0 || count > TraceFormat.MAX_EVENT_BYTES || at + 16 + count > chunk.end) {
            throw TraceException.damaged(null);
        }
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = chunk.buffer.get(at + 16 + i);
        }
        return bytes;
    }

    private void text() throws TraceException {
        byte[] utf8 = bytes();
        int number = (int) (chunk.buffer.getLong(at + 8) >>> 32);
        process.texts().define(number, utf8);
        at += 16 + (utf8.length + 7 & -8);
    }

    /**
     * Reads printed bytes. A write that was split may end within a character, whose first bytes are kept for the next
     * part.
     */
    private void print(long word) throws TraceException {
        byte[] part = bytes();
        long time = time(word);
        at += 16 + (part.length + 7 & -8);
        byte[] all = Arrays.copyOf(cut, cut.length + part.length);
        System.arraycopy(part, 0, all, cut.length, part.length);
        int whole = TraceFormat.type(word) == TraceFormat.NONE
                ? all.length
                : Math.max(all.length - MAX_CUT, wholeCharacters(all));
        cut = Arrays.copyOfRange(all, whole, all.length);
        long kept = process.output().keep(Arrays.copyOf(all, whole));
        process.events().append(track, time, (int) word & 0xfffffff, 2, kept, 0);
        process.output().add(track, track.size() - 1);
    }

    private int wholeCharacters(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        process.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .decode(in, CharBuffer.allocate(bytes.length * 4), false);
        return in.position();
    }
}
