package classroom.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.ServiceLoader;

/** Which lessons there are, in the order of the chapter: those whose specs are named in the service file of {@link LessonSpec}. */
public final class Catalog {
    private static final Map<Lesson, LessonSpec> SPECS = load();
    private static final List<Lesson> LESSONS = List.copyOf(SPECS.keySet());

    private Catalog() {
    }

    /** All lessons, in the order of their tabs. */
    public static List<Lesson> lessons() {
        return LESSONS;
    }

    /**
     * The program with an id such as {@code freeze/blocking}.
     *
     * @throws NoSuchElementException if there is none
     */
    public static Program program(String id) {
        return LESSONS.stream().flatMap(lesson -> lesson.programs().stream())
                .filter(program -> program.id().equals(id)).findFirst().orElseThrow();
    }

    /** The lesson that a program belongs to. */
    public static Lesson lessonOf(Program program) {
        return LESSONS.stream().filter(lesson -> lesson.programs().contains(program)).findFirst().orElseThrow();
    }

    /** The spec of a lesson by its id, or by the id of one of its programs; empty for a lesson of somebody else. */
    public static Optional<LessonSpec> spec(String id) {
        String lesson = Program.lesson(id);
        return SPECS.entrySet().stream().filter(each -> each.getKey().id().equals(lesson)).map(Map.Entry::getValue).findFirst();
    }

    /** How a run of a program is expected to end, by the program's id; one of somebody else's should be done. */
    public static ExpectedEnd expected(String id) {
        return spec(id).flatMap(spec -> LESSONS.stream().flatMap(lesson -> lesson.programs().stream())
                .filter(each -> each.id().equals(id)).findFirst().map(spec::expected)).orElse(ExpectedEnd.FINISHED);
    }

    private static Map<Lesson, LessonSpec> load() {
        Map<Lesson, LessonSpec> specs = new LinkedHashMap<>();
        ServiceLoader.load(LessonSpec.class, LessonSpec.class.getClassLoader()).forEach(spec -> specs.put(spec.lesson(), spec));
        return specs;
    }
}
