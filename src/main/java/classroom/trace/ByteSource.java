package classroom.trace;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Where a trace's bytes come from: a file that may still grow, or a copy in memory. */
interface ByteSource {
    /** How long it is now, in bytes. */
    long length() throws IOException;

    /** A part of it, little-endian, which shows what is written to it later, if anything is. */
    ByteBuffer part(long from, int length) throws IOException;
}
