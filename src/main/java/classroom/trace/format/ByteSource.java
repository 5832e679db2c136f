package classroom.trace.format;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The bytes of a trace: a file that may still grow, or a copy in memory. */
public interface ByteSource {
    /** Returns the current length in bytes. */
    long length() throws IOException;

    /** Returns a part of the bytes, little-endian. Bytes that are written later become visible in the buffer. */
    ByteBuffer part(long from, int length) throws IOException;
}
