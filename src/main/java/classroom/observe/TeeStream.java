package classroom.observe;

import java.io.PrintStream;
import java.io.UnsupportedEncodingException;

/**
 * Records the bytes of standard output or error after they have been written. It stands between a plain {@code
 * PrintStream} in front and the JVM's own stream behind, so that encoding, locking and flushing are unchanged for
 * each write.
 */
final class TeeStream extends PrintStream {
    private final PrintStream real;
    private final int kind;

    private TeeStream(PrintStream real, int kind) {
        super(real);
        this.real = real;
        this.kind = kind;
    }

    /** Returns a stream that prints to the given stream and records the bytes. */
    static PrintStream noting(PrintStream real, int kind, String charset) throws UnsupportedEncodingException {
        return new PrintStream(new TeeStream(real, kind), false, charset);
    }

    @Override
    public void write(int b) {
        real.write(b);
        EventWriter.printed(kind, new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        real.write(bytes, from, count);
        EventWriter.printed(kind, bytes, from, count);
    }

    @Override
    public void flush() {
        real.flush();
    }

    @Override
    public void close() {
        real.close();
    }

    @Override
    public boolean checkError() {
        return real.checkError();
    }
}
