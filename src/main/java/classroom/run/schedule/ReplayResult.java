package classroom.run.schedule;

import java.util.List;

/**
 * The result of replaying an order.
 *
 * @param wrong   the index of the first choice that could not be followed; -1 if all could
 * @param steps   the executed steps
 * @param outcome the outcome, with the choices of the executed steps
 */
public record ReplayResult(int firstInvalid, List<ReplayedStep> steps, OutcomeSummary outcome) {
    /**
     * An executed step.
     *
     * @param thread the number of its thread
     * @param name   the name of its thread
     * @param kind   its kind
     * @param site   its site in {@link ScheduledCopy#sites}
     */
    public record ReplayedStep(int thread, String name, SteppedState.StepKind kind, int site) {
    }
}
