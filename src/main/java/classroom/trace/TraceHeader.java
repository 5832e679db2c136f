package classroom.trace;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What stands at the start of a trace file. */
record TraceHeader(long pid, long parent, long nanos, long wall, long born, long limit, String javaVersion, String mainClass, String program,
        Charset charset, int sites, int firstPage) {
    static final TraceHeader NONE = new TraceHeader(0, 0, 0, 0, 0, 0, "", "", "", StandardCharsets.UTF_8, 0, TraceFormat.HEAD);

    /**
     * Reads it.
     *
     * @param length that of the file
     * @throws TraceException if it is that of no trace
     */
    static TraceHeader of(ByteBuffer from, long length) throws TraceException {
        long version = from.getLong(TraceFormat.AT_VERSION);
        if (version > TraceFormat.VERSION) {
            throw new TraceException(TraceException.Code.NEWER,
                    "This trace was written by a newer version of Concurrency Classroom.");
        }
        long sites = from.getLong(TraceFormat.AT_SITES);
        long firstPage = from.getLong(TraceFormat.AT_FIRST_PAGE);
        boolean sound = version == TraceFormat.VERSION && sites >= 0 && firstPage >= TraceFormat.HEAD + sites && firstPage <= length
                && firstPage <= Integer.MAX_VALUE && firstPage % TraceFormat.PAGE == 0;
        if (!sound) {
            throw new TraceException(TraceException.Code.DAMAGED, "The head of this trace is damaged.");
        }
        ByteBuffer strings = from.duplicate().order(from.order()).position(TraceFormat.AT_STRINGS);
        String[] four = {string(strings), string(strings), string(strings), string(strings)};
        return new TraceHeader(from.getLong(TraceFormat.AT_PID), from.getLong(TraceFormat.AT_PARENT), from.getLong(TraceFormat.AT_NANOS),
                from.getLong(TraceFormat.AT_WALL), from.getLong(TraceFormat.AT_BORN), from.getLong(TraceFormat.AT_LIMIT), four[0], four[1], four[2],
                charset(four[3]), (int) sites, (int) firstPage);
    }

    /** When the process was started, on the clock of {@link #nanos}; when its recording began, where that is not known. */
    long started() {
        return born == 0 ? nanos : Math.min(born, nanos);
    }

    private static String string(ByteBuffer from) throws TraceException {
        int length = from.getInt();
        if (length < 0 || length > 512) {
            throw new TraceException(TraceException.Code.DAMAGED, "The head of this trace is damaged.");
        }
        byte[] bytes = new byte[length];
        from.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
