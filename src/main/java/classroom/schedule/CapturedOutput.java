package classroom.schedule;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Keeps what a run prints as text, up to about a million characters. It needs no encoder and no lock, since one actor
 * goes at a time.
 */
public final class CapturedOutput extends PrintStream {
    private static final int MAX_CHARS = 1 << 20;
    private final StringBuilder text = new StringBuilder();

    /** Creates an empty one. */
    public CapturedOutput() {
        super(OutputStream.nullOutputStream());
    }

    /** Removes all text. */
    public void clear() {
        text.setLength(0);
    }

    /** Returns what was printed since {@link #clear}. */
    public String text() {
        return text.toString();
    }

    private void put(String more) {
        if (text.length() < MAX_CHARS) {
            text.append(more);
        }
    }

    @Override
    public void write(int b) {
        put(String.valueOf((char) (b & 0xFF)));
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        put(new String(bytes, from, count, java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public void write(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    @Override
    public void writeBytes(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    @Override
    public void flush() {
        // Nothing is buffered.
    }

    @Override
    public void close() {
        // It stays open for the next run.
    }

    @Override
    public boolean checkError() {
        return false;
    }

    @Override
    public void print(boolean value) {
        put(String.valueOf(value));
    }

    @Override
    public void print(char value) {
        put(String.valueOf(value));
    }

    @Override
    public void print(int value) {
        put(String.valueOf(value));
    }

    @Override
    public void print(long value) {
        put(String.valueOf(value));
    }

    @Override
    public void print(float value) {
        put(String.valueOf(value));
    }

    @Override
    public void print(double value) {
        put(String.valueOf(value));
    }

    @Override
    public void print(char[] value) {
        put(String.valueOf(value));
    }

    @Override
    public void print(String value) {
        put(String.valueOf(value));
    }

    @Override
    public void print(Object value) {
        put(String.valueOf(value));
    }

    @Override
    public void println() {
        put("\n");
    }

    @Override
    public void println(boolean value) {
        put(value + "\n");
    }

    @Override
    public void println(char value) {
        put(value + "\n");
    }

    @Override
    public void println(int value) {
        put(value + "\n");
    }

    @Override
    public void println(long value) {
        put(value + "\n");
    }

    @Override
    public void println(float value) {
        put(value + "\n");
    }

    @Override
    public void println(double value) {
        put(value + "\n");
    }

    @Override
    public void println(char[] value) {
        put(String.valueOf(value) + "\n");
    }

    @Override
    public void println(String value) {
        put(value + "\n");
    }

    @Override
    public void println(Object value) {
        put(value + "\n");
    }

    @Override
    @SuppressWarnings("AnnotateFormatMethod")
    public PrintStream printf(String format, Object... values) {
        put(String.format(format, values));
        return this;
    }

    @Override
    public PrintStream printf(Locale locale, String format, Object... values) {
        put(String.format(locale, format, values));
        return this;
    }

    @Override
    public PrintStream format(String format, Object... values) {
        return printf(format, values);
    }

    @Override
    public PrintStream format(Locale locale, String format, Object... values) {
        return printf(locale, format, values);
    }

    @Override
    public PrintStream append(CharSequence value) {
        put(String.valueOf(value));
        return this;
    }

    @Override
    public PrintStream append(CharSequence value, int from, int to) {
        put(String.valueOf(value).substring(from, to));
        return this;
    }

    @Override
    public PrintStream append(char value) {
        put(String.valueOf(value));
        return this;
    }
}
