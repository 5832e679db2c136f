package classroom.run.schedule;

import classroom.lesson.Catalog;
import classroom.lesson.GalleryProgram;
import classroom.lesson.LessonSpec;
import classroom.lesson.Program;
import java.util.Map;
import java.util.Optional;

/** Whether an outcome of a program is correct. */
public enum OutcomeVerdict {
    RIGHT, WRONG,
    /** The correct outcome is not known. */
    UNKNOWN;

    /**
     * Returns the verdict on an outcome. A failure is wrong; a metric with an expected value must have this value.
     *
     * @param program    null for a user's source, whose correct outcome is unknown
     * @param parameters the parameter values, by name
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
