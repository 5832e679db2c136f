package classroom.run.output;

import classroom.text.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a program has printed up to a moment. Immutable.
 *
 * @param head         the first pieces
 * @param droppedChars how many characters are missing between head and tail; 0 if none
 * @param droppedLines how many line ends were among them
 * @param tail         the last pieces
 */
public record OutputSnapshot(List<OutputPiece> head, long droppedChars, long droppedLines, List<OutputPiece> tail) {
    /** Returns all available output of one stream, head and tail together. */
    public String text(OutputStreamKind source) {
        StringBuilder text = new StringBuilder();
        for (List<OutputPiece> part : List.of(head, tail)) {
            part.stream().filter(piece -> piece.source() == source).forEach(piece -> text.append(piece.text()));
        }
        return text.toString();
    }

    /**
     * Returns the lines of both streams, in the order in which they began; the last one of each stream may be
     * incomplete. If characters were dropped, a line of {@link OutputStreamKind#DROPPED} says how many, in the
     * current language.
     */
    public List<OutputLine> lines() {
        Lines lines = new Lines();
        head.forEach(lines::add);
        if (droppedChars > 0) {
            lines.cut();
            long nanos = tail.isEmpty() ? 0 : tail.get(0).nanos();
            lines.done.add(new PendingLine(
                    OutputStreamKind.DROPPED, nanos, Texts.text("run.dropped", droppedLines, droppedChars)));
        }
        tail.forEach(lines::add);
        return lines.done.stream().map(PendingLine::finished).toList();
    }

    /** Joins pieces to lines. */
    private static final class Lines {
        private final List<PendingLine> done = new ArrayList<>();
        private final Map<OutputStreamKind, PendingLine> open = new EnumMap<>(OutputStreamKind.class);

        void add(OutputPiece piece) {
            String text = piece.text();
            for (int from = 0; from < text.length(); ) {
                int end = text.indexOf('\n', from);
                String part = text.substring(from, end < 0 ? text.length() : end);
                PendingLine line = open.get(piece.source());
                if (line == null) {
                    line = new PendingLine(piece.source(), piece.nanos(), "");
                    open.put(piece.source(), line);
                    done.add(line);
                }
                line.text.append(part);
                if (end >= 0) {
                    open.remove(piece.source());
                }
                from = end < 0 ? text.length() : end + 1;
            }
        }

        void cut() {
            open.clear();
        }
    }

    /** A line that may still grow. */
    private static final class PendingLine {
        private final OutputStreamKind source;
        private final long nanos;
        private final StringBuilder text;

        PendingLine(OutputStreamKind source, long nanos, String text) {
            this.source = source;
            this.nanos = nanos;
            this.text = new StringBuilder(text);
        }

        OutputLine finished() {
            int length = text.length();
            boolean windows = length > 0 && text.charAt(length - 1) == '\r';
            return new OutputLine(source, nanos, text.substring(0, windows ? length - 1 : length));
        }
    }
}
