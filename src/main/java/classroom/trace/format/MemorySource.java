package classroom.trace.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A complete trace in memory. */
public record MemorySource(byte[] bytes) implements ByteSource {
    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public ByteBuffer part(long from, int length) {
        return ByteBuffer.wrap(bytes, (int) from, length).slice().order(ByteOrder.LITTLE_ENDIAN);
    }
}
