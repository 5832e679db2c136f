package classroom.lesson;

import java.util.List;

/** The prediction questions of the lessons, which their specs list. */
public final class Questions {
    private Questions() {}

    /** Returns the questions about programs of a lesson, in the order in which they are asked. */
    public static List<Question> of(Lesson lesson) {
        return Catalog.spec(lesson.id()).map(LessonSpec::questions).orElse(List.of());
    }

    /** Returns all questions, those of a lesson together. */
    public static List<Question> all() {
        return Catalog.lessons().stream().flatMap(lesson -> of(lesson).stream()).toList();
    }
}
