package classroom.trace.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;

/** What a thread printed to one stream, collected into whole lines, each of which is replaced. */
public final class PrintedLines {
    /** A line that is longer is replaced in parts. */
    private static final int MAX_BYTES = 1 << 16;

    private final Charset charset;
    private final TextReplacement replacement;
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();

    /** @param charset of what is printed */
    public PrintedLines(Charset charset, TextReplacement replacement) {
        this.charset = charset;
        this.replacement = replacement;
    }

    /** Adds printed bytes; returns the bytes of the lines that are complete now. */
    public byte[] add(byte[] printed) {
        open.writeBytes(printed);
        int end = 0;
        for (int i = printed.length; i > 0 && end == 0; i--) {
            end = printed[i - 1] == '\n' ? open.size() - printed.length + i : 0;
        }
        return end == 0 && open.size() < MAX_BYTES ? new byte[0] : take(end == 0 ? open.size() : end);
    }

    /** Returns the bytes of the last line, which has no end. */
    public byte[] rest() {
        return take(open.size());
    }

    private byte[] take(int count) {
        byte[] all = open.toByteArray();
        open.reset();
        open.write(all, count, all.length - count);
        byte[] lines = Arrays.copyOf(all, count);
        String text = new String(lines, charset);
        String replaced = replacement.lines(text);
        // Bytes that are no characters stay as they are where nothing is replaced.
        return replaced.equals(text) ? lines : replaced.getBytes(charset);
    }
}
