package classroom.trace.table;

import classroom.trace.format.TraceException;
import classroom.trace.text.VisibleText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The texts of a process by their numbers in the file. One thread adds them; any thread may ask at the same time. */
public final class TextPool {
    private volatile String[] texts = new String[64];
    private int maxNumber = Integer.MAX_VALUE;

    /** Sets an upper bound on the numbers of texts. */
    public void maxNumber(int number) {
        maxNumber = number;
    }

    /**
     * Adds a text.
     *
     * @throws TraceException if the number is out of bounds
     */
    public void define(int number, byte[] utf8) throws TraceException {
        if (number <= 0 || number > maxNumber) {
            throw TraceException.damaged(null);
        }
        String[] known = texts;
        if (number >= known.length) {
            known = Arrays.copyOf(known, (int) Math.max(number + 1L, Math.min(known.length * 2L, maxNumber)));
        }
        known[number] = VisibleText.of(new String(utf8, StandardCharsets.UTF_8));
        texts = known;
    }

    /** Returns the text with a number; a question mark if it is not known. */
    public String text(int number) {
        String[] known = texts;
        String text = number >= 0 && number < known.length ? known[number] : null;
        return text == null ? "?" : text;
    }
}
