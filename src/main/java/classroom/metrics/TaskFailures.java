package classroom.metrics;

import classroom.text.Texts;
import classroom.trace.EventKind;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds problems of thread pools that are not visible otherwise: exceptions that stay in their futures, and threads
 * that wait for tasks forever.
 */
public final class TaskFailures {
    /** The maximum number of exceptions that are described. */
    private static final int MAX_TOLD = 3;

    private TaskFailures() {
    }

    /** Returns sentences in the current language, about processes whose {@code main} has ended. */
    public static List<String> sentences(Trace trace) {
        List<String> sentences = new ArrayList<>();
        for (ProcessTrace process : trace.processes()) {
            boolean mainEnded = process.threads().stream().anyMatch(each -> each.startedBy() == null && each.name().equals("main")
                    && each.endedAt() < ThreadTrace.NEVER);
            if (mainEnded) {
                unseen(process).stream().limit(MAX_TOLD).forEach(sentences::add);
                int waiting = process.endedAt() == ThreadTrace.NEVER ? waiting(process) : 0;
                if (waiting > 0) {
                    sentences.add(Texts.text("outcome.kept-alive", waiting));
                }
            }
        }
        return sentences;
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
                    int line = each.lineAt(i) < 0 ? 0 : each.site(each.lineAt(i)).line();
                    sentences.add(Texts.text("outcome.unseen", each.name(), each.value(i).text(), Math.min(line, 1),
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
