package classroom.run.schedule;

import classroom.lesson.Catalog;
import classroom.lesson.GalleryProgram;
import classroom.lesson.LessonSpec;
import classroom.lesson.Program;
import java.util.Map;
import java.util.Optional;

/** Whether an outcome is what its program should come to. */
public enum OutcomeVerdict {
    RIGHT, WRONG,
    /** Nothing says what it should be. */
    UNKNOWN;

    /**
     * The verdict on an outcome: a failure is wrong; a number that the lesson expects must have its value.
     *
     * @param program    null for a source of the reader's own, of which nothing is known
     * @param parameters what it was started with, by name
     */
    public static OutcomeVerdict of(Program program, Map<String, Integer> parameters, OutcomeSummary outcome) {
        if (outcome.isFailure()) {
            return WRONG;
        }
        Optional<LessonSpec> spec = program == null ? Optional.empty() : Catalog.spec(program.id());
        if (spec.isEmpty() || spec.get().counted().isEmpty()) {
            return UNKNOWN;
        }
        Number counted = spec.get().printed(program, outcome.out(), parameters).get(spec.get().counted().get());
        return counted != null && counted.longValue() == spec.get().due(program, parameters) ? RIGHT : WRONG;
    }

    /** Returns the verdict on an outcome of a program of the gallery: the output of a right run has a certain text in it. */
    public static OutcomeVerdict of(GalleryProgram program, OutcomeSummary outcome) {
        return !outcome.isFailure() && outcome.out().contains(program.right()) ? RIGHT : WRONG;
    }
}
