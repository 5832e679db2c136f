package classroom.trace.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A trace file, which another process may still be writing. */
public record FileSource(Path file) implements ByteSource {
    @Override
    public long length() throws IOException {
        return Files.size(file);
    }

    @Override
    public ByteBuffer part(long from, int length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, from, length).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
