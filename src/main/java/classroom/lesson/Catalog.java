package classroom.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Which lessons there are, in the order of the chapter: those of the list of specs. */
public final class Catalog {
    /** The registry, a {@link LessonSpecs}. */
    private static final String LIST = "classroom.lesson.spec.SpecList";
    /** The specs, and their lessons in the same order. No map by lessons: to hash the first record takes a start a tenth of a second. */
    private static final List<LessonSpec> SPECS = load();
    private static final List<Lesson> LESSONS = ask(SPECS);

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
        for (int i = 0; i < LESSONS.size(); i++) {
            if (LESSONS.get(i).id().equals(lesson)) {
                return Optional.of(SPECS.get(i));
            }
        }
        return Optional.empty();
    }

    /** How a run of a program is expected to end, by the program's id; one of somebody else's should be done. */
    public static ExpectedEnd expected(String id) {
        return spec(id).flatMap(spec -> LESSONS.stream().flatMap(lesson -> lesson.programs().stream())
                .filter(each -> each.id().equals(id)).findFirst().map(spec::expected)).orElse(ExpectedEnd.FINISHED);
    }

    /** By name, and not as a service: looking for services would cost each start some tens of ms. */
    private static List<LessonSpec> load() {
        try {
            return Class.forName(LIST).asSubclass(LessonSpecs.class).getConstructor().newInstance().specs();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Lesson> ask(List<LessonSpec> specs) {
        List<Lesson> lessons = new ArrayList<>();
        for (LessonSpec spec : specs) {
            lessons.add(spec.lesson());
        }
        return List.copyOf(lessons);
    }
}
