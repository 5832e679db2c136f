package classroom.stage;

import classroom.trace.format.EventKind;
import classroom.trace.format.SiteTable;
import classroom.trace.format.TraceFormat;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the trace of a fictitious process, in the format of real ones, for tests and benchmarks that need known times.
 */
public final class TraceFixture {
    private static final int PER_SEGMENT = TraceFormat.SEGMENT / TraceFormat.PAGE;

    private final Path file;
    private final int firstPage;
    private final ByteBuffer head;
    private final List<ByteBuffer> segments = new ArrayList<>();
    private int pages;
    private int texts;

    /**
     * Creates the file, without any thread.
     *
     * @param folder  the folder of the run
     * @param startAt the start of the process, in ns
     */
    public TraceFixture(Path folder, long pid, SiteTable sites, long startAt) throws IOException {
        byte[] table = sites.toBytes();
        file = folder.resolve(pid + TraceFormat.SUFFIX);
        firstPage = (TraceFormat.HEAD + table.length + TraceFormat.PAGE - 1) / TraceFormat.PAGE * TraceFormat.PAGE;
        head = map(0, firstPage);
        head.putLong(TraceFormat.AT_VERSION, TraceFormat.VERSION)
                .putLong(TraceFormat.AT_PID, pid)
                .putLong(TraceFormat.AT_NANOS, startAt);
        head.putLong(TraceFormat.AT_WALL, startAt)
                .putLong(TraceFormat.AT_SITES, table.length)
                .putLong(TraceFormat.AT_FIRST_PAGE, firstPage);
        head.duplicate().position(TraceFormat.HEAD).put(table);
        ByteBuffer strings = head.duplicate().order(ByteOrder.LITTLE_ENDIAN).position(TraceFormat.AT_STRINGS);
        for (String each : List.of("17", "tiny.Main", "", "UTF-8")) {
            strings.putInt(each.length()).put(each.getBytes(StandardCharsets.UTF_8));
        }
        segment(0);
        head.putLong(TraceFormat.AT_MAGIC, TraceFormat.MAGIC);
    }

    /** Adds a thread and records its name. */
    public Line thread(long id, String name, long time) throws IOException {
        Line thread = new Line(id);
        thread.put(time, EventKind.SEEN, TraceFormat.STRING, 0, thread.text(name, time), 0);
        return thread;
    }

    /** Sets the parent process; called before the trace is read. */
    public void parent(long pid) {
        head.putLong(TraceFormat.AT_PARENT, pid);
    }

    /** Records a normal end of the process. */
    public void end(long time) {
        head.putLong(TraceFormat.AT_END, time);
    }

    private ByteBuffer map(long from, int length) throws IOException {
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            return out.getChannel()
                    .map(FileChannel.MapMode.READ_WRITE, from, length)
                    .order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    private ByteBuffer segment(int number) throws IOException {
        while (segments.size() <= number) {
            segments.add(map(firstPage + (long) segments.size() * TraceFormat.SEGMENT, TraceFormat.SEGMENT));
        }
        return segments.get(number);
    }

    /** Records the events of a thread. */
    public final class Line {
        private final long id;
        private ByteBuffer buffer;
        private int at;
        private int end;
        private int chunks;
        private long base;

        private Line(long id) {
            this.id = id;
        }

        /** Records an event, with as many words as its kind has. */
        public void put(long time, EventKind kind, int type, int site, long a, long b) throws IOException {
            room(time, kind.words * 8);
            if (kind.words > 1) {
                buffer.putLong(at + 8, a);
            }
            if (kind.words > 2) {
                buffer.putLong(at + 16, b);
            }
            publish(TraceFormat.word(kind.code, type, site, time - base), kind.words * 8);
        }

        /** Records output. */
        public void print(long time, String what) throws IOException {
            bytes(time, TraceFormat.OUT, 0, what);
        }

        /** Records output to standard error. */
        public void complain(long time, String what) throws IOException {
            bytes(time, TraceFormat.ERR, 0, what);
        }

        /** Records the start of another thread. */
        public void start(long time, int site, long other, String name) throws IOException {
            put(time, EventKind.STARTED, TraceFormat.STRING, site, text(name, time), other);
        }

        /**
         * Records an operation that lasts for some time.
         *
         * @param type the class of its object; empty for no object
         */
        public void within(long from, long to, int site, String type, int object) throws IOException {
            boolean hasObject = !type.isEmpty();
            long word = hasObject ? TraceFormat.pair(text(type, from), object) : 0;
            put(from, EventKind.BEGIN, hasObject ? TraceFormat.OBJECT : TraceFormat.NONE, site, word, 0);
            put(to, EventKind.END, TraceFormat.NONE, site, 0, 0);
        }

        /** Returns the number of a text in the string table. */
        public int text(String text, long time) throws IOException {
            bytes(time, TraceFormat.TEXT, ++texts, text);
            return texts;
        }

        private void bytes(long time, int kind, int number, String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            int length = 16 + (bytes.length + 7 & -8);
            room(time, length);
            buffer.putLong(at + 8, TraceFormat.pair(number, bytes.length));
            buffer.duplicate().position(at + 16).put(bytes);
            publish(TraceFormat.word(kind, 0, 0, time - base), length);
        }

        private void publish(long word, int length) {
            VarHandle.releaseFence();
            buffer.putLong(at, word);
            at += length;
        }

        private void room(long time, int length) throws IOException {
            if (buffer == null || at + length > end) {
                buffer = segment(pages / PER_SEGMENT);
                int start = pages % PER_SEGMENT * TraceFormat.PAGE;
                pages++;
                buffer.putLong(start + TraceFormat.CHUNK_NUMBER, chunks++);
                buffer.putLong(start + TraceFormat.CHUNK_BASE, time);
                VarHandle.releaseFence();
                buffer.putLong(start + TraceFormat.CHUNK_OWNER, TraceFormat.OWNED | id);
                at = start + TraceFormat.CHUNK_HEAD;
                end = start + TraceFormat.PAGE;
                base = time;
            }
        }
    }
}
