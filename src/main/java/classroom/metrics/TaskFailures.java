package classroom.metrics;

import classroom.text.Texts;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.EventKind;
import classroom.trace.format.Operation;
import classroom.trace.format.ThreadState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds problems of thread pools that are not visible otherwise: exceptions that stay in their futures, and threads
 * that wait for tasks forever.
 */
public final class TaskFailures {
    /** The maximum number of exceptions that are described. */
    private static final int MAX_TOLD = 3;

    /** The parameters of calls that wait for some time only. */
    private static final Pattern TIMED = Pattern.compile("\\(.*(J|Ljava/time/Duration;).*\\)");
    /** The names of methods that schedule an action for later. */
    private static final Pattern LATER =
            Pattern.compile("schedule.*|delayedExecutor|orTimeout|completeOnTimeout|invokeLater|start");

    private TaskFailures() {}

    /** Returns sentences in the current language, about processes whose {@code main} has ended. */
    public static List<String> sentences(Trace trace) {
        List<String> sentences = new ArrayList<>();
        for (ProcessTrace process : trace.processes()) {
            if (mainEnded(process)) {
                unseen(process).stream().limit(MAX_TOLD).forEach(sentences::add);
                int waiting = process.endedAt() == ThreadTrace.NEVER ? waiting(process) : 0;
                if (waiting > 0) {
                    sentences.add(Texts.text("outcome.kept-alive", waiting));
                }
            }
        }
        return sentences;
    }

    /**
     * Whether only idle pool threads keep a run alive and no task is scheduled for later, so that it never ends.
     *
     * @return a sentence that says so, in the current language
     */
    public static Optional<String> idle(Trace trace) {
        int idle = 0;
        for (ProcessTrace process : trace.processes()) {
            if (process.endedAt() == ThreadTrace.NEVER) {
                boolean later = process.sites()
                        .has(site -> site.op() == Operation.HAND_OVER
                                && LATER.matcher(site.name()).matches());
                int waiting = later || !mainEnded(process) ? 0 : waiting(process);
                if (waiting == 0) {
                    return Optional.empty();
                }
                idle += waiting;
            }
        }
        return idle == 0 ? Optional.empty() : Optional.of(Texts.text("outcome.kept-alive", idle));
    }

    /**
     * Whether no thread of a run will ever continue by itself: none is running, sleeping, or waiting with a time limit.
     */
    public static boolean isHopeless(Trace trace) {
        return trace.threads().stream()
                .filter(each -> each.endedAt() == ThreadTrace.NEVER && each.stateCount() > 0)
                .allMatch(TaskFailures::waitsForEver);
    }

    private static boolean waitsForEver(ThreadTrace thread) {
        int span = thread.stateCount() - 1;
        int event = thread.stateEvent(span);
        boolean waits = thread.state(span) == ThreadState.WAITING || thread.state(span) == ThreadState.BLOCKED;
        return waits
                && (thread.isAway(span)
                        || event >= 0
                                && !TIMED.matcher(thread.site(event).descriptor())
                                        .find());
    }

    private static boolean mainEnded(ProcessTrace process) {
        return process.threads().stream()
                .anyMatch(each ->
                        each.startedBy() == null && each.name().equals("main") && each.endedAt() < ThreadTrace.NEVER);
    }

    private static List<String> unseen(ProcessTrace process) {
        Set<Integer> seen = new HashSet<>();
        for (ThreadTrace each : process.threads()) {
            for (int i = 0; i < each.size(); i++) {
                if (each.kind(i) == EventKind.LOOKED_AT) {
                    seen.add(each.object(i));
                }
            }
        }
        List<String> sentences = new ArrayList<>();
        for (ThreadTrace each : process.threads()) {
            for (int i = 0; i < each.size(); i++) {
                if (each.kind(i) == EventKind.TASK_FAILED && !seen.contains(each.object(i))) {
                    int line =
                            each.lineAt(i) < 0 ? 0 : each.site(each.lineAt(i)).line();
                    sentences.add(Texts.text(
                            "outcome.unseen",
                            each.name(),
                            each.value(i).text(),
                            Math.min(line, 1),
                            Integer.toString(line)));
                }
            }
        }
        return sentences;
    }

    /** Returns how many pool threads wait for tasks while all other threads have ended; 0 if others are active. */
    private static int waiting(ProcessTrace process) {
        int waiting = 0;
        for (ThreadTrace each : process.threads()) {
            if (each.endedAt() == ThreadTrace.NEVER) {
                boolean away = each.stateCount() > 0 && each.isAway(each.stateCount() - 1);
                boolean window = each.name().startsWith("AWT-");
                if (!away || window) {
                    return 0;
                }
                // Threads of the common pool do not keep a program alive.
                waiting += each.name().startsWith("ForkJoinPool") ? 0 : 1;
            }
        }
        return waiting;
    }
}
