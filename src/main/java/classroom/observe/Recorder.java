package classroom.observe;

import classroom.trace.TraceFormat;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The trace file of this process. It hands out chunks, by a counter and without a lock; a lock is only taken to make the file
 * longer. A segment is filled with zeros by ordinary writes before it is mapped, so that a full disk is an {@code IOException}
 * here and not a fault in a thread of the program. No channel stays open: an interrupt would close it.
 */
final class Recorder {
    /** What is still recorded, one of the levels of {@link TraceFormat}; any thread may raise it. */
    static volatile int level;

    /**
     * So much of the file is filled at once. What is written at once may be one folio of Linux, and threads that reach a new part of
     * the same folio at the same time wait for each other there: pages that are taken one after the other lie in different ones.
     */
    static final int FILLING = 4 * TraceFormat.PAGE;

    private static final int PAGES = TraceFormat.SEGMENT / TraceFormat.PAGE;
    private static final int FILLINGS = TraceFormat.SEGMENT / FILLING;

    private final File file;
    private final MappedByteBuffer head;
    private final int firstPage;
    private final long limit;
    private final AtomicInteger pages = new AtomicInteger();
    /** The sheet that small chunks come from, and its next free slot: a pair. */
    private final AtomicLong sheet = new AtomicLong(TraceFormat.pair(0, TraceFormat.PAGE / TraceFormat.SLOT));
    private final ByteBuffer zeros = ByteBuffer.allocateDirect(FILLING);
    private volatile ByteBuffer[] segments = {};

    /**
     * Makes the file.
     *
     * @param file    must not exist
     * @param start   its head and its sites, all but the magic number
     * @param limit   in bytes; lines stop at three quarters of it
     * @throws IOException if it can't
     */
    Recorder(File file, byte[] start, long limit) throws IOException {
        this.file = file;
        this.limit = limit;
        this.firstPage = start.length;
        try (RandomAccessFile out = new RandomAccessFile(file, "rw")) {
            out.write(start);
            head = out.getChannel().map(FileChannel.MapMode.READ_WRITE, 0, TraceFormat.HEAD);
        }
        head.order(ByteOrder.LITTLE_ENDIAN);
        segment(0);
        ThreadBuffer.publish(head, TraceFormat.AT_MAGIC, TraceFormat.MAGIC);
    }

    /**
     * Finds the next chunk.
     *
     * @param small whether a small one will do
     * @return where it is
     * @throws IOException if the file can't grow
     */
    FileChunk chunk(boolean small) throws IOException {
        return small ? slot() : page();
    }

    private FileChunk page() throws IOException {
        int page = pages.getAndIncrement();
        long used = (page + 1L) * TraceFormat.PAGE + firstPage;
        if (used > limit / 4 * 3) {
            boolean noFields = used > limit - limit / 8;
            raise(used > limit - limit / 16 ? TraceFormat.LEVEL_NO_OUTPUT : noFields ? TraceFormat.LEVEL_NO_FIELDS : TraceFormat.LEVEL_NO_LINES);
        }
        return in(page, 0, TraceFormat.PAGE);
    }

    private FileChunk slot() throws IOException {
        while (true) {
            long now = sheet.get();
            int slot = (int) now;
            if (slot < TraceFormat.PAGE / TraceFormat.SLOT) {
                if (sheet.compareAndSet(now, now + 1)) {
                    return in((int) (now >>> 32), slot * TraceFormat.SLOT, TraceFormat.SLOT);
                }
            } else {
                FileChunk fresh = page();
                ThreadBuffer.publish(fresh.buffer, fresh.start, TraceFormat.SHEET);
                // A thread that loses this race leaves an empty sheet behind.
                sheet.compareAndSet(now, TraceFormat.pair(fresh.page, 1));
            }
        }
    }

    private FileChunk in(int page, int offset, int length) throws IOException {
        int number = page / PAGES;
        int turn = page % PAGES;
        int start = turn % FILLINGS * FILLING + turn / FILLINGS * TraceFormat.PAGE + offset;
        FileChunk chunk = new FileChunk(segment(number), page, start, start + length);
        if (page % PAGES == PAGES / 2 && offset == 0) {
            growAhead(number + 1);
        }
        return chunk;
    }

    /** Makes the next segment while this one still has pages, so that no other thread has to wait for it. */
    private void growAhead(int number) {
        try {
            if ((number + 1L) * TraceFormat.SEGMENT <= limit) {
                segment(number);
            }
        } catch (IOException e) {
            // Whoever needs the segment tries again, and says so.
        }
    }

    private ByteBuffer segment(int number) throws IOException {
        ByteBuffer[] known = segments;
        return number < known.length ? known[number] : grown(number);
    }

    private synchronized ByteBuffer grown(int number) throws IOException {
        while (segments.length <= number) {
            if (level == TraceFormat.LEVEL_STOPPED) {
                throw new IOException("stopped");
            }
            ByteBuffer[] more = Arrays.copyOf(segments, segments.length + 1);
            more[segments.length] = mapped(firstPage + (long) segments.length * TraceFormat.SEGMENT);
            segments = more;
        }
        return segments[number];
    }

    /** Lengthens and maps the file; an interrupt of the program's thread meanwhile is kept for the program. */
    private ByteBuffer mapped(long from) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try (RandomAccessFile out = new RandomAccessFile(file, "rw")) {
                    FileChannel channel = out.getChannel();
                    for (long at = from; at < from + TraceFormat.SEGMENT; at += channel.write(zeros.clear(), at)) {
                        continue;
                    }
                    MappedByteBuffer segment = channel.map(FileChannel.MapMode.READ_WRITE, from, TraceFormat.SEGMENT);
                    return segment.order(ByteOrder.LITTLE_ENDIAN);
                } catch (ClosedByInterruptException e) {
                    interrupted |= Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Records less from now on. */
    synchronized void raise(int to) {
        if (to > level) {
            level = to;
            head.putLong(TraceFormat.AT_LEVEL, to);
        }
    }

    /** Counts what a thread without a chunk could not record. */
    synchronized void lost(int which, long count) {
        int at = TraceFormat.AT_LOST + 8 * which;
        head.putLong(at, head.getLong(at) + count);
    }

    /** Notes that the JVM ends in order. */
    void ends() {
        head.putLong(TraceFormat.AT_END, System.nanoTime());
    }

    /** A part of the file that belongs to one thread. */
    static final class FileChunk {
        final ByteBuffer buffer;
        final int page;
        final int start;
        final int end;

        FileChunk(ByteBuffer buffer, int page, int start, int end) {
            this.buffer = buffer;
            this.page = page;
            this.start = start;
            this.end = end;
        }
    }
}
