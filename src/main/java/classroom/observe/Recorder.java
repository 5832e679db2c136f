package classroom.observe;

import classroom.trace.format.TraceFormat;
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
 * The trace file of this process. Chunks are allocated by an atomic counter; a lock is only taken to extend the file.
 * A segment is filled with zeros by ordinary writes before it is mapped, so that a full disk causes an {@code
 * IOException} here and not a fault in a thread of the program. No channel stays open, because an interrupt would
 * close it.
 */
final class Recorder {
    /** The current level of recording, one of the levels of {@link TraceFormat}; any thread may raise it. */
    static volatile int level;
    /** Whether methods and local variables have used up their share of the file; then none are recorded any more. */
    static volatile boolean noLocals;
    /** Whether operations have used up their share of the file; then only ends of recorded operations are recorded. */
    static volatile boolean noOperations;
    /** Whether output has used up its share of the file, too; the rest is for threads and processes. */
    static volatile boolean noOutput;

    /**
     * The number of bytes that are zero-filled at once. Linux may keep the bytes of one write in one large folio, and
     * threads that first touch the same folio wait for each other. So pages that are allocated one after the other
     * are in different folios.
     */
    static final int FILLING = 4 * TraceFormat.PAGE;

    /**
     * The number of pages that each site has used since the file was an eighth full; null before. Counted without a
     * lock.
     */
    private static volatile short[] pagesOf;
    /** Lines and fields of a site that has used more pages are not recorded. */
    private static volatile int maxPages;

    private static final int PAGES = TraceFormat.SEGMENT / TraceFormat.PAGE;
    private static final int FILLINGS = TraceFormat.SEGMENT / FILLING;

    private final File file;
    private final MappedByteBuffer head;
    private final int firstPage;
    private final long limit;
    private final AtomicInteger pages = new AtomicInteger();
    /** The sheet for small chunks and its next free slot, as a pair. */
    private final AtomicLong sheet = new AtomicLong(TraceFormat.pair(0, TraceFormat.PAGE / TraceFormat.SLOT));

    private final ByteBuffer zeros = ByteBuffer.allocateDirect(FILLING);
    private volatile ByteBuffer[] segments = {};

    /**
     * Creates the file.
     *
     * @param file  must not exist
     * @param start the header and the sites, complete except for the magic number
     * @param limit in bytes. Beyond an eighth of it, sites that use much are left out; local variables stop at three
     *              eighths of it, lines at a half, fields at five eighths, operations at three quarters
     * @throws IOException if the file cannot be created
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
     * Allocates a chunk.
     *
     * @param small whether a small chunk is sufficient
     * @param site  the site of the event that needs it; 0 if none
     * @return the chunk
     * @throws IOException if the file cannot grow
     */
    FileChunk chunk(boolean small, int site) throws IOException {
        return small ? slot() : page(site);
    }

    private FileChunk page(int site) throws IOException {
        int page = pages.getAndIncrement();
        long used = (page + 1L) * TraceFormat.PAGE + firstPage;
        if (used > limit / 8) {
            count(site);
        }
        noLocals |= used > limit / 8 * 3;
        if (used > limit / 2) {
            raise(used > limit / 8 * 5 ? TraceFormat.LEVEL_NO_FIELDS : TraceFormat.LEVEL_NO_LINES);
            noOperations |= used > limit / 4 * 3;
            noOutput |= used > limit - limit / 32;
        }
        if (used > limit) {
            raise(TraceFormat.LEVEL_FULL);
            throw new IOException("no room");
        }
        return in(page, 0, TraceFormat.PAGE);
    }

    /**
     * Counts a page for the site of the event that needed it. Over many pages, the counts are proportional to the
     * sites' shares of the file.
     */
    private void count(int site) {
        if (level == TraceFormat.LEVEL_ALL) {
            maxPages = (int) Math.min(Short.MAX_VALUE - 1, limit / 16 / TraceFormat.PAGE);
            pagesOf = new short[1 << TraceFormat.SITE_BITS];
            raise(TraceFormat.LEVEL_THINNED);
        }
        if (pagesOf[site] <= maxPages) {
            pagesOf[site]++;
        }
    }

    /** Whether a line is no longer recorded. */
    static boolean leavesLine(int site) {
        return level != TraceFormat.LEVEL_ALL && (level >= TraceFormat.LEVEL_NO_LINES || pagesOf[site] > maxPages);
    }

    /** Whether a field or an element is no longer recorded. */
    static boolean leavesField(int site) {
        return level != TraceFormat.LEVEL_ALL && (level >= TraceFormat.LEVEL_NO_FIELDS || pagesOf[site] > maxPages);
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
                FileChunk fresh = page(0);
                ThreadBuffer.publish(fresh.buffer, fresh.start, TraceFormat.SHEET);
                // The thread that loses this race leaves an empty sheet.
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

    /** Creates the next segment before the current one is full, so that other threads need not wait for it. */
    private void growAhead(int number) {
        try {
            if ((number + 1L) * TraceFormat.SEGMENT <= limit) {
                segment(number);
            }
        } catch (IOException e) {
            // The thread that needs the segment tries again and reports the failure.
        }
    }

    private ByteBuffer segment(int number) throws IOException {
        ByteBuffer[] known = segments;
        return number < known.length ? known[number] : grown(number);
    }

    private synchronized ByteBuffer grown(int number) throws IOException {
        while (segments.length <= number) {
            if (level >= TraceFormat.LEVEL_STOPPED) {
                throw new IOException("stopped");
            }
            ByteBuffer[] more = Arrays.copyOf(segments, segments.length + 1);
            more[segments.length] = mapped(firstPage + (long) segments.length * TraceFormat.SEGMENT);
            segments = more;
        }
        return segments[number];
    }

    /** Extends and maps the file. An interrupt of the program's thread during this is restored for the program. */
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

    /** Raises the level, so that less is recorded. */
    synchronized void raise(int to) {
        if (to > level) {
            level = to;
            head.putLong(TraceFormat.AT_LEVEL, to);
        }
    }

    /** Counts what a thread without a chunk could not record. */
    synchronized void lost(int which, long count) {
        int at = TraceFormat.lostAt(which);
        head.putLong(at, head.getLong(at) + count);
    }

    /** Records the orderly end of the JVM. */
    void ends() {
        head.putLong(TraceFormat.AT_END, System.nanoTime());
    }

    /** A part of the file that one thread writes to. */
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
