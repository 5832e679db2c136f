package classroom.run.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Reads one stream of a program to its end, on a thread of its own, and decodes it. */
public final class StreamReader implements Runnable {
    private static final int CHUNK = 32 * 1024;

    private final InputStream in;
    private final OutputStreamKind source;
    private final OutputBuffer output;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);

    public StreamReader(InputStream in, OutputStreamKind source, OutputBuffer output) {
        this.in = in;
        this.source = source;
        this.output = output;
    }

    /** Starts reading. */
    public StreamReader start(String name) {
        Thread thread = new Thread(this, name);
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    /** Completed, on the reading thread, when the stream has ended. */
    public CompletableFuture<Void> done() {
        return done;
    }

    @Override
    public void run() {
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer chars = CharBuffer.allocate(CHUNK);
        try (in) {
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            while (count >= 0) {
                long now = System.nanoTime();
                bytes.position(bytes.position() + count).flip();
                decoder.decode(bytes, chars, false);
                bytes.compact();
                pass(chars, now);
                count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            }
        } catch (IOException e) {
            // The stream was closed because the program has ended.
        } finally {
            decoder.decode(bytes.flip(), chars, true);
            decoder.flush(chars);
            pass(chars, System.nanoTime());
            done.complete(null);
        }
    }

    private void pass(CharBuffer chars, long now) {
        output.add(source, now, chars.flip().toString());
        chars.clear();
    }
}
