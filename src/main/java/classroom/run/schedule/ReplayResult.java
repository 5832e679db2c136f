package classroom.run.schedule;

import java.util.List;

/**
 * What one order came to.
 *
 * @param wrong   the first choice that couldn't be followed, from 0; -1 if all could
 * @param steps   the steps that were made
 * @param outcome what it came to; its choices are those of the steps
 */
public record ReplayResult(int firstInvalid, List<ReplayedStep> steps, OutcomeSummary outcome) {
    /**
     * A step.
     *
     * @param thread its thread's number
     * @param name   its thread's name
     * @param kind   what it does
     * @param site   where, by {@link ScheduledCopy#sites}
     */
    public record ReplayedStep(int thread, String name, SteppedState.StepKind kind, int site) {
    }
}
