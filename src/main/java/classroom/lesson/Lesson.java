package classroom.lesson;

import java.util.List;

/**
 * One question and the programs that answer it. Its texts have the keys {@code ID.title}, {@code ID.question} and so on.
 *
 * @param id         as in {@code freeze}
 * @param programs   at least two; the first stands on the left and the second on the right until the reader chooses
 * @param parameters what a reader may choose, in the order in which programs take them
 */
public record Lesson(String id, List<Program> programs, List<Parameter> parameters) {
}
