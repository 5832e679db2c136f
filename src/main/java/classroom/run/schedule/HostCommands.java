package classroom.run.schedule;

import classroom.run.RunException;
import classroom.run.schedule.ReplayResult.ReplayedStep;
import classroom.run.schedule.SteppedState.ThreadPosition;
import classroom.schedule.host.ProtocolLine;
import java.util.ArrayList;
import java.util.List;

/**
 * The commands that a scheduled JVM carries out one after another, and its answers to them. Methods that wait for an
 * answer throw {@link RunException} if none comes or it makes no sense, or the program turns out not to be schedulable.
 */
final class HostCommands {
    /** The most lines of an answer. */
    private static final int MAX_LINES = 100_000;

    private HostCommands() {}

    /**
     * Returns the command that explores. {@link FoundOutcomes} receives what the JVM answers.
     *
     * @param first the numbers of the threads that make the first steps
     * @param later whether some more orders are tried, if there are too many to make all
     */
    static Object[] explore(List<Integer> first, ExploreSettings settings, boolean later) {
        return new Object[] {
            "explore",
            "runs=" + settings.maxRuns(),
            "millis=" + settings.maxMillis(),
            "bound=" + settings.bound(),
            "random=" + settings.random(),
            "seed=" + settings.seed(),
            "commute=" + settings.commutingPrints(),
            "later=" + later,
            "prefix=" + ProtocolLine.numbers(first)
        };
    }

    /**
     * Makes one run in a given order. After its end, the thread that went last goes on.
     *
     * @param order the numbers of the threads that make the steps
     */
    static ReplayResult replay(HostConnection host, List<Integer> order) throws RunException {
        host.send("replay", ProtocolLine.numbers(order));
        List<ReplayedStep> steps = new ArrayList<>();
        while (true) {
            HostAnswer answer = host.receive();
            if (answer.is("made") && steps.size() < MAX_LINES) {
                steps.add(new ReplayedStep(answer.integer(1), answer.text(4), answer.kind(2), answer.integer(3)));
            } else if (answer.is("replayed")) {
                List<Integer> made = steps.stream().map(ReplayedStep::thread).toList();
                OutcomeSummary outcome = new OutcomeSummary(
                        answer.text(2), answer.integer(3), answer.text(4), answer.text(5), answer.lines(6), 1, 1, made);
                return new ReplayResult(answer.integer(1), List.copyOf(steps), outcome);
            } else {
                throw HostAnswer.damaged(null);
            }
        }
    }

    /**
     * Makes the steps of an order from the start of the program, then those of one thread, and stops there.
     *
     * @param order     the numbers of the threads that make the steps
     * @param thread    the number of the thread that goes on; -1 for none
     * @param wholeLine whether it goes on to its next line, not only to its next visible step
     * @throws IllegalArgumentException if the order can't be followed, or the thread can't make a step
     */
    static SteppedState step(HostConnection host, List<Integer> order, int thread, boolean wholeLine)
            throws RunException {
        host.send("step", ProtocolLine.numbers(order), thread, wholeLine ? "line" : "access");
        List<ThreadPosition> threads = new ArrayList<>();
        while (true) {
            HostAnswer answer = host.receive();
            if (answer.is("stands") && threads.size() < MAX_LINES) {
                threads.add(answer.position());
            } else if (answer.is("at")) {
                if (answer.flag(2)) {
                    throw new IllegalArgumentException("thread " + thread + " can't make a step");
                }
                return new SteppedState(
                        answer.integers(1),
                        List.copyOf(threads),
                        answer.text(3),
                        answer.text(4),
                        answer.text(5),
                        answer.lines(6));
            } else {
                throw HostAnswer.damaged(null);
            }
        }
    }

    /** Returns the numbers of the program's sites that are known to be shared. */
    static List<Integer> sharedSites(HostConnection host) throws RunException {
        host.send("shared");
        HostAnswer answer = host.receive();
        if (!answer.is("shared")) {
            throw HostAnswer.damaged(null);
        }
        return answer.integers(1);
    }
}
