package classroom.trace.format;

import classroom.trace.text.VisibleText;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The header of a trace file. */
public record TraceHeader(
        long pid,
        long parent,
        long nanos,
        long wall,
        long born,
        long limit,
        String javaVersion,
        String mainClass,
        String program,
        Charset charset,
        int sites,
        int firstPage) {
    public static final TraceHeader NONE =
            new TraceHeader(0, 0, 0, 0, 0, 0, "", "", "", StandardCharsets.UTF_8, 0, TraceFormat.HEAD);

    /**
     * Reads a header.
     *
     * @param length the length of the file in bytes
     * @throws TraceException if the file is not a valid trace
     */
    public static TraceHeader of(ByteBuffer from, long length) throws TraceException {
        long version = from.getLong(TraceFormat.AT_VERSION);
        if (version > TraceFormat.VERSION_WITH_LOCALS) {
            throw new TraceException(
                    TraceException.Code.NEWER, "This trace was written by a newer version of Concurrency Classroom.");
        }
        long sites = from.getLong(TraceFormat.AT_SITES);
        long firstPage = from.getLong(TraceFormat.AT_FIRST_PAGE);
        boolean sound = version >= TraceFormat.VERSION
                && firstPage >= TraceFormat.HEAD
                && firstPage <= Math.min(length, Integer.MAX_VALUE)
                && firstPage % TraceFormat.PAGE == 0
                && sites >= 0
                && sites <= firstPage - TraceFormat.HEAD
                && hasSoundTimes(from);
        if (!sound) {
            throw damaged();
        }
        ByteBuffer strings = from.duplicate().order(from.order()).position(TraceFormat.AT_STRINGS);
        String[] four = {string(strings), string(strings), string(strings), string(strings)};
        return new TraceHeader(
                from.getLong(TraceFormat.AT_PID),
                from.getLong(TraceFormat.AT_PARENT),
                from.getLong(TraceFormat.AT_NANOS),
                from.getLong(TraceFormat.AT_WALL),
                from.getLong(TraceFormat.AT_BORN),
                from.getLong(TraceFormat.AT_LIMIT),
                four[0],
                four[1],
                four[2],
                charset(four[3]),
                (int) sites,
                (int) firstPage);
    }

    /**
     * Returns when the process was started, on the clock of {@link #nanos}; when its recording began, if that is
     * unknown.
     */
    public long started() {
        return born == 0 ? nanos : Math.min(born, nanos);
    }

    /**
     * Whether the times are small enough that sums do not overflow, and the process was not started long before its
     * recording.
     */
    private static boolean hasSoundTimes(ByteBuffer from) {
        long nanos = from.getLong(TraceFormat.AT_NANOS);
        long wall = from.getLong(TraceFormat.AT_WALL);
        long born = from.getLong(TraceFormat.AT_BORN);
        boolean near = Math.abs(nanos) < TraceLimits.MAX_CLOCK && Math.abs(wall) < TraceLimits.MAX_CLOCK;
        return near
                && nanos != Long.MIN_VALUE
                && wall != Long.MIN_VALUE
                && (born == 0 || born >= nanos - TraceLimits.MAX_BEFORE && born <= nanos + TraceLimits.MAX_BEFORE);
    }

    private static TraceException damaged() {
        return new TraceException(TraceException.Code.DAMAGED, "The head of this trace is damaged.");
    }

    private static String string(ByteBuffer from) throws TraceException {
        int length = from.getInt();
        if (length < 0 || length > 512) {
            throw damaged();
        }
        byte[] bytes = new byte[length];
        from.get(bytes);
        return VisibleText.line(new String(bytes, StandardCharsets.UTF_8));
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
