package classroom.run.schedule;

import java.util.List;

/**
 * What replaying an order led to.
 *
 * @param firstInvalid the index of the first choice that couldn't be followed; -1 if all could
 * @param steps        the steps that were made
 * @param outcome      the outcome; its choices are those of the steps
 */
public record ReplayResult(int firstInvalid, List<ReplayedStep> steps, OutcomeSummary outcome) {
    /**
     * A step.
     *
     * @param thread the number of the thread that made it
     * @param name   the name of that thread
     * @param kind   what it does
     * @param site   where, by {@link ScheduledCopy#sites}
     */
    public record ReplayedStep(int thread, String name, SteppedState.StepKind kind, int site) {}
}
