package classroom.notes;

import classroom.lesson.Lesson;
import classroom.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The teacher's notes of a lesson. They are in {@code classroom/notes/LESSON_LANGUAGE.txt}, a line for each item: a
 * heading after {@code #}, a point after {@code -}, an exercise after {@code ?}, its solution after {@code !}; any
 * other line is a paragraph.
 *
 * @param items in their order
 */
public record LessonNotes(List<NoteItem> items) {
    /** What an item is. */
    public enum NoteKind {
        HEADING("#"),
        POINT("-"),
        EXERCISE("?"),
        SOLUTION("!"),
        PARAGRAPH("");

        private final String mark;

        NoteKind(String mark) {
            this.mark = mark;
        }
    }

    /**
     * An item.
     *
     * @param text without its mark
     */
    public record NoteItem(NoteKind kind, String text) {}

    public LessonNotes {
        items = List.copyOf(items);
    }

    /** Returns the notes of a lesson in a language; empty if it has none. */
    public static Optional<LessonNotes> of(Lesson lesson, Language language) {
        String name = lesson.id() + "_" + language.tag() + ".txt";
        try (InputStream in = LessonNotes.class.getResourceAsStream(name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Returns the items of a text. */
    static LessonNotes parse(String text) {
        List<NoteItem> items = new ArrayList<>();
        for (String line : text.split("\r?\n")) {
            if (!line.isBlank()) {
                items.add(item(line.strip()));
            }
        }
        return new LessonNotes(items);
    }

    private static NoteItem item(String line) {
        for (NoteKind each : NoteKind.values()) {
            if (!each.mark.isEmpty() && line.startsWith(each.mark + " ")) {
                return new NoteItem(each, line.substring(2).strip());
            }
        }
        return new NoteItem(NoteKind.PARAGRAPH, line);
    }

    /** Returns the texts of the items of a kind, in order. */
    public List<String> texts(NoteKind kind) {
        return items.stream()
                .filter(each -> each.kind() == kind)
                .map(NoteItem::text)
                .toList();
    }
}
