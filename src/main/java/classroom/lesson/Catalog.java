package classroom.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The lessons, in the order of the list of specs. */
public final class Catalog {
    /** The name of the list of specs, a {@link LessonSpecs}. */
    private static final String LIST = "classroom.lesson.spec.SpecList";
    /**
     * The specs, and their lessons in the same order. Not a map: computing the hash code of the first record would
     * add 0.1 s to the start.
     */
    private static final List<LessonSpec> SPECS = load();

    private static final List<Lesson> LESSONS = ask(SPECS);

    private Catalog() {}

    /** Returns all lessons, in the order of their tabs. */
    public static List<Lesson> lessons() {
        return LESSONS;
    }

    /**
     * Returns a program by its id, as in {@code freeze/blocking}.
     *
     * @throws NoSuchElementException if there is none
     */
    public static Program program(String id) {
        return LESSONS.stream()
                .flatMap(lesson -> lesson.programs().stream())
                .filter(program -> program.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the lesson that a program belongs to. */
    public static Lesson lessonOf(Program program) {
        return LESSONS.stream()
                .filter(lesson -> lesson.programs().contains(program))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Returns the spec of a lesson by its id, or by the id of one of its programs; empty if the app has no such
     * lesson.
     */
    public static Optional<LessonSpec> spec(String id) {
        String lesson = Program.lesson(id);
        for (int i = 0; i < LESSONS.size(); i++) {
            if (LESSONS.get(i).id().equals(lesson)) {
                return Optional.of(SPECS.get(i));
            }
        }
        return Optional.empty();
    }

    /**
     * Returns how a run of a program is expected to end, by the program's id; {@code FINISHED} for programs that
     * belong to no lesson.
     */
    public static ExpectedEnd expected(String id) {
        return spec(id).flatMap(spec -> LESSONS.stream()
                        .flatMap(lesson -> lesson.programs().stream())
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .map(spec::expected))
                .orElse(ExpectedEnd.FINISHED);
    }

    /** Loaded by name and not as a service, since looking for services would add some tens of ms to the start. */
    private static List<LessonSpec> load() {
        try {
            return Class.forName(LIST)
                    .asSubclass(LessonSpecs.class)
                    .getConstructor()
                    .newInstance()
                    .specs();
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
