package classroom.run.output;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The output of a program in bounded memory: its first and last characters, and the number of missing characters
 * between them. May be used on any thread; readers never block the program.
 */
public final class OutputBuffer {
    /** The maximum number of characters: half of them at the start of the output, half at its end. */
    public static final int LIMIT = 1 << 20;

    /** Characters of one stream that arrive within this time, in ns, form one piece, */
    private static final long TOGETHER_NANOS = 5_000_000;
    /** up to this length. */
    private static final int PIECE = 4096;
    /** The maximum number of pieces in the head and in the tail, of any size. */
    private static final int PIECES = 1 << 14;

    private final int half;
    private final List<OutputPiece> head = new ArrayList<>();
    private final Deque<OutputPiece> tail = new ArrayDeque<>();
    private int headChars;
    private int tailChars;
    private boolean headFull;
    private long droppedChars;
    private long droppedLines;
    private OutputSnapshot snapshot;

    public OutputBuffer(int limit) {
        half = limit / 2;
    }

    /** Returns the current output. The same object is returned while nothing new was printed. */
    public synchronized OutputSnapshot snapshot() {
        if (snapshot == null) {
            snapshot = new OutputSnapshot(List.copyOf(head), droppedChars, droppedLines, List.copyOf(tail));
        }
        return snapshot;
    }

    /**
     * Waits for new output.
     *
     * @param seen   an earlier result of {@link #snapshot}
     * @param millis the maximum time to wait, in ms
     * @return the current output; the same object as {@code seen} if the time is over
     */
    public synchronized OutputSnapshot after(OutputSnapshot seen, long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        long left = millis;
        while (snapshot() == seen && left > 0) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
        return snapshot();
    }

    /** Appends output of a stream. Called by the stream's {@link StreamReader}. */
    synchronized void add(OutputStreamKind source, long nanos, String text) {
        if (text.isEmpty()) {
            return;
        }
        snapshot = null;
        String rest = text;
        if (!headFull) {
            int cut = whole(text, Math.min(text.length(), half - headChars));
            addToHead(source, nanos, text.substring(0, cut));
            headFull = cut < text.length() || head.size() >= PIECES;
            rest = text.substring(cut);
        }
        if (!rest.isEmpty()) {
            addToTail(source, nanos, rest);
        }
        notifyAll();
    }

    private void addToHead(OutputStreamKind source, long nanos, String text) {
        if (text.isEmpty()) {
            return;
        }
        headChars += text.length();
        OutputPiece last = head.isEmpty() ? null : head.get(head.size() - 1);
        if (joins(last, source, nanos, text)) {
            head.set(head.size() - 1, new OutputPiece(source, last.nanos(), last.text() + text));
        } else {
            head.add(new OutputPiece(source, nanos, text));
        }
    }

    private void addToTail(OutputStreamKind source, long nanos, String text) {
        tailChars += text.length();
        OutputPiece last = tail.peekLast();
        if (joins(last, source, nanos, text)) {
            tail.removeLast();
            tail.addLast(new OutputPiece(source, last.nanos(), last.text() + text));
        } else {
            tail.addLast(new OutputPiece(source, nanos, text));
        }
        while (tailChars > half || tail.size() > PIECES) {
            OutputPiece first = tail.removeFirst();
            int surplus = tail.size() >= PIECES ? first.text().length() : tailChars - half;
            int cut = Math.min(first.text().length(), surplus);
            if (cut < first.text().length() && whole(first.text(), cut) < cut) {
                cut++;
            }
            drop(first.text(), cut);
            if (cut < first.text().length()) {
                tail.addFirst(new OutputPiece(
                        first.source(), first.nanos(), first.text().substring(cut)));
            }
        }
    }

    private void drop(String text, int chars) {
        tailChars -= chars;
        droppedChars += chars;
        for (int end = text.indexOf('\n'); end >= 0 && end < chars; end = text.indexOf('\n', end + 1)) {
            droppedLines++;
        }
    }

    private static boolean joins(OutputPiece last, OutputStreamKind source, long nanos, String text) {
        return last != null
                && last.source() == source
                && nanos - last.nanos() < TOGETHER_NANOS
                && last.text().length() + text.length() <= PIECE;
    }

    /** Returns the place to cut at, moved back by one if it would split a surrogate pair. */
    private static int whole(String text, int cut) {
        boolean parts = cut > 0
                && cut < text.length()
                && Character.isHighSurrogate(text.charAt(cut - 1))
                && Character.isLowSurrogate(text.charAt(cut));
        return parts ? cut - 1 : cut;
    }
}
