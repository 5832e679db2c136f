package classroom.trace.save;

import classroom.trace.format.TraceException;
import classroom.trace.format.TraceFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Reads the entries of a zip file into memory, within limits: a small file may expand to a very large one. Used by
 * one thread. All methods throw {@link CancellationException} if the thread is interrupted.
 */
final class ZipParts {
    private static final int BLOCK_BYTES = 1 << 20;
    private static final int PART_BYTES = 1 << 16;

    private final InputStream in;
    private long traceBytes;
    private long readBytes;
    private int textBytes;

    /**
     * @param in         returns the bytes of the current entry, then its end
     * @param traceBytes the maximum total size of the traces in bytes, without trailing zeros
     * @param textBytes  the maximum total size of the texts in bytes
     */
    ZipParts(InputStream in, long traceBytes, int textBytes) {
        this.in = in;
        this.traceBytes = traceBytes;
        this.readBytes = 4 * traceBytes;
        this.textBytes = textBytes;
    }

    /**
     * Reads the current entry as a text.
     *
     * @throws TraceException if it is too large
     */
    byte[] text() throws IOException {
        List<byte[]> blocks = new ArrayList<>();
        long length = read(blocks, textBytes);
        textBytes -= (int) length;
        return joined(blocks, (int) length);
    }

    /**
     * Reads the current entry as a trace, in whole pages, without trailing pages that contain only zeros.
     *
     * @throws TraceException if it is too large
     */
    byte[] trace() throws IOException {
        List<byte[]> blocks = new ArrayList<>();
        long length = read(blocks, Math.min(readBytes, Integer.MAX_VALUE - 8));
        readBytes -= length;
        long used = used(blocks, length);
        if (used > traceBytes) {
            throw SavedRunReader.tooLarge(null);
        }
        traceBytes -= used;
        return joined(blocks, (int) used);
    }

    /** Reads to the end of the entry. A block of zeros is not stored: null stands for it. */
    private long read(List<byte[]> blocks, long max) throws IOException {
        long length = 0;
        long kept = 0;
        byte[] block = new byte[PART_BYTES];
        int filled = 0;
        for (int count = in.read(block, 0, block.length);
                count >= 0;
                count = in.read(block, filled, block.length - filled)) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted while a saved run is read");
            }
            length += count;
            filled += count;
            if (length > max) {
                throw SavedRunReader.tooLarge(null);
            }
            if (filled == block.length && filled < BLOCK_BYTES) {
                block = Arrays.copyOf(block, filled * 4);
            } else if (filled == BLOCK_BYTES) {
                boolean zero = isZero(block, 0, filled);
                kept += zero ? 0 : filled;
                if (kept > traceBytes) {
                    throw SavedRunReader.tooLarge(null);
                }
                blocks.add(zero ? null : block);
                block = new byte[PART_BYTES];
                filled = 0;
            }
        }
        blocks.add(Arrays.copyOf(block, filled));
        return length;
    }

    /**
     * Returns the number of bytes to keep. It includes all pages that the header claims, so that a truncated trace is
     * reported as such.
     */
    private static long used(List<byte[]> blocks, long length) {
        long used = length;
        int last = blocks.size() - 1;
        for (int i = last; i >= 0 && (blocks.get(i) == null || isZero(blocks.get(i), 0, blocks.get(i).length)); i--) {
            used = (long) i * BLOCK_BYTES;
        }
        if (used > 0) {
            int block = (int) ((used - 1) / BLOCK_BYTES);
            byte[] bytes = blocks.get(block);
            int end = bytes.length;
            while (end > 0 && bytes[end - 1] == 0) {
                end--;
            }
            used = (long) block * BLOCK_BYTES + end;
        }
        used = Math.min(length, (used + TraceFormat.PAGE - 1) / TraceFormat.PAGE * TraceFormat.PAGE);
        byte[] head = blocks.get(0);
        boolean hasHead = head != null && head.length >= TraceFormat.HEAD;
        long pages =
                hasHead ? ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getLong(TraceFormat.AT_FIRST_PAGE) : 0;
        return Math.max(used, Math.max(0, Math.min(length, pages)));
    }

    private static boolean isZero(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] joined(List<byte[]> blocks, int length) {
        byte[] all = new byte[length];
        for (int i = 0; i < blocks.size(); i++) {
            byte[] block = blocks.set(i, null);
            int at = i * BLOCK_BYTES;
            if (block != null && at < length) {
                System.arraycopy(block, 0, all, at, Math.min(block.length, length - at));
            }
        }
        return all;
    }
}
