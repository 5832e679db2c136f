package classroom.trace.save;

import classroom.trace.format.EventKind;
import classroom.trace.format.TraceException;
import classroom.trace.format.TraceFormat;
import classroom.trace.text.PrintedLines;
import classroom.trace.text.TextReplacement;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Copies the chunks of one thread into new ones, with other texts. */
final class ThreadCopy {
    /** The words before the bytes of a text or of output: the first word, and their number. */
    private static final int TEXT_HEAD = 16;

    private final ByteBuffer from;
    private final TextReplacement replacement;
    private final PageWriter pages;
    private final long owner;
    private final PrintedLines out;
    private final PrintedLines error;
    private ByteBuffer to;
    private int length;
    private long chunks;
    private long base;
    private long last = Long.MIN_VALUE;

    ThreadCopy(ByteBuffer from, Charset charset, TextReplacement replacement, PageWriter pages, long owner) {
        this.from = from;
        this.replacement = replacement;
        this.pages = pages;
        this.owner = owner;
        out = new PrintedLines(charset, replacement);
        error = new PrintedLines(charset, replacement);
    }

    /** Copies a chunk, which follows those copied before. */
    void copy(int start, int size) throws TraceException {
        length = size;
        base = from.getLong(start + TraceFormat.CHUNK_BASE);
        begin();
        for (int at = TraceFormat.CHUNK_LOST; at < TraceFormat.CHUNK_HEAD; at += 8) {
            to.putLong(at, from.getLong(start + at));
        }
        int at = start + TraceFormat.CHUNK_HEAD;
        int end = start + size;
        while (at + 8 <= end && from.getLong(at) != 0) {
            at += event(at, end);
        }
    }

    /** Writes what was printed last without an end of a line. */
    void end() {
        long since = Math.max(0, last - base);
        print(TraceFormat.word(TraceFormat.OUT, TraceFormat.NONE, 0, since), out.rest());
        print(TraceFormat.word(TraceFormat.ERR, TraceFormat.NONE, 0, since), error.rest());
    }

    private void begin() {
        to = pages.chunk(length);
        to.putLong(TraceFormat.CHUNK_OWNER, owner);
        to.putLong(TraceFormat.CHUNK_NUMBER, chunks);
        to.putLong(TraceFormat.CHUNK_BASE, base);
        to.position(TraceFormat.CHUNK_HEAD);
        chunks++;
    }

    /** Makes room for an event of so many bytes. */
    private void room(int bytes) {
        if (to.remaining() < bytes) {
            begin();
        }
    }

    /** Copies an event; returns its length in bytes. */
    private int event(int at, int end) throws TraceException {
        long word = from.getLong(at);
        int kind = TraceFormat.kind(word);
        if (kind == TraceFormat.TIME) {
            base += word >>> 6;
            return copy(at, end, 1);
        }
        if (kind == TraceFormat.TEXT) {
            byte[] utf8 = bytes(at, end);
            int number = (int) (from.getLong(at + 8) >>> 32);
            put(word, number, text(utf8));
            return textBytes(utf8.length);
        }
        last = base + TraceFormat.sinceBase(word);
        if (kind == TraceFormat.OUT || kind == TraceFormat.ERR) {
            byte[] printed = bytes(at, end);
            print(word, (kind == TraceFormat.OUT ? out : error).add(printed));
            return textBytes(printed.length);
        }
        return copy(at, end, words(kind));
    }

    private static int words(int kind) throws TraceException {
        if (kind == TraceFormat.READ_INT || kind == TraceFormat.WRITE_INT) {
            return 2;
        }
        EventKind known = EventKind.of(kind);
        if (known == null) {
            throw TraceException.damaged(null);
        }
        return known.words;
    }

    private int copy(int at, int end, int words) throws TraceException {
        if (at + 8 * words > end) {
            throw TraceException.damaged(null);
        }
        room(8 * words);
        for (int i = 0; i < words; i++) {
            to.putLong(from.getLong(at + 8 * i));
        }
        return 8 * words;
    }

    private byte[] bytes(int at, int end) throws TraceException {
        int count = at + TEXT_HEAD <= end ? (int) from.getLong(at + 8) : -1;
        if (count < 0 || count > TraceFormat.MAX_EVENT_BYTES || at + TEXT_HEAD + count > end) {
            throw TraceException.damaged(null);
        }
        byte[] bytes = new byte[count];
        from.slice(at + TEXT_HEAD, count).get(bytes);
        return bytes;
    }

    private static int textBytes(int count) {
        return TEXT_HEAD + (count + 7 & -8);
    }

    private byte[] text(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        String other = replacement.text(text);
        if (other.equals(text)) {
            return utf8;
        }
        byte[] bytes = other.getBytes(StandardCharsets.UTF_8);
        int count = Math.min(bytes.length, TraceFormat.MAX_EVENT_BYTES);
        // Not within a character.
        while (count < bytes.length && (bytes[count] & 0xc0) == 0x80) {
            count--;
        }
        return Arrays.copyOf(bytes, count);
    }

    /** Writes printed bytes as one write, in as many events as it takes. */
    private void print(long word, byte[] bytes) {
        for (int done = 0; done < bytes.length; done += TraceFormat.MAX_EVENT_BYTES) {
            int next = Math.min(bytes.length, done + TraceFormat.MAX_EVENT_BYTES);
            int type = next < bytes.length ? TraceFormat.INT : TraceFormat.NONE;
            long part =
                    TraceFormat.word(TraceFormat.kind(word), type, TraceFormat.site(word), TraceFormat.sinceBase(word));
            put(part, 0, Arrays.copyOfRange(bytes, done, next));
        }
    }

    private void put(long word, int number, byte[] bytes) {
        int size = textBytes(bytes.length);
        room(size);
        int at = to.position();
        to.putLong(word).putLong(TraceFormat.pair(number, bytes.length)).put(bytes);
        to.position(at + size);
    }
}
