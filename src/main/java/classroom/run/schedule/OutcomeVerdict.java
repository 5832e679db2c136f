package classroom.run.schedule;

import classroom.lesson.Catalog;
import classroom.lesson.GalleryProgram;
import classroom.lesson.LessonSpec;
import classroom.lesson.Program;
import java.util.Map;
import java.util.Optional;

/** Whether an outcome is the one that the program should have. */
public enum OutcomeVerdict {
    /** It has the number that the lesson expects. */
    RIGHT,
    /** It has another number, or the run failed. */
    WRONG,
    /** The lesson does not say what to expect, or the run was cut off since it was too long. */
    UNKNOWN;

    /**
     * Returns the verdict on an outcome.
     *
     * @param program    null for a program that belongs to no lesson
     * @param parameters the values that it was started with, by name
     */
    public static OutcomeVerdict of(Program program, Map<String, Integer> parameters, OutcomeSummary outcome) {
        if (outcome.isCut()) {
            return UNKNOWN;
        }
        if (outcome.isFailure()) {
            return WRONG;
        }
        Optional<LessonSpec> spec = program == null ? Optional.empty() : Catalog.spec(program.id());
        if (spec.isEmpty() || spec.get().counted().isEmpty()) {
            return UNKNOWN;
        }
        Number counted = spec.get()
                .printed(program, outcome.out(), parameters)
                .get(spec.get().counted().get());
        return counted != null && counted.longValue() == spec.get().due(program, parameters) ? RIGHT : WRONG;
    }

    /**
     * Returns the verdict on an outcome of a program of the gallery: what a right run prints has a certain text in it,
     * and a run that is cut off is wrong only if the program's fault is that it never ends.
     */
    public static OutcomeVerdict of(GalleryProgram program, OutcomeSummary outcome) {
        if (outcome.isCut()) {
            return program.fault().equals("endless") ? WRONG : UNKNOWN;
        }
        return !outcome.isFailure() && outcome.out().contains(program.right()) ? RIGHT : WRONG;
    }
}
