package classroom.stage.memory;

import classroom.trace.DeadlockWait;
import classroom.trace.LockRef;
import classroom.trace.ProcessTrace;
import classroom.trace.Trace;
import classroom.trace.text.VisibleText;
import java.util.HashMap;
import java.util.Map;

/** The names of a run's locks: the static field that refers to the lock if known, else class and identity. */
final class LockNames {
    private final Trace trace;
    private final Map<ObjectKey, FoundName> names = new HashMap<>();

    private record ObjectKey(ProcessTrace process, int object) {}

    /** A name, and the size of the trace when it was determined. */
    private record FoundName(String name, long known) {}

    LockNames(Trace trace) {
        this.trace = trace;
    }

    Trace trace() {
        return trace;
    }

    /**
     * Returns the name of a lock. It is cached; if none was found, it is looked up again when the trace has doubled in
     * size.
     */
    String of(ProcessTrace process, LockRef lock) {
        ObjectKey key = new ObjectKey(process, lock.object());
        FoundName found = names.get(key);
        if (found == null || found.name.isEmpty() && trace.size() > 2 * found.known) {
            found = new FoundName(VisibleText.line(DeadlockWait.field(process, lock)), trace.size());
            names.put(key, found);
        }
        String whole = VisibleText.line(lock.toString());
        String simple = whole.substring(Math.max(whole.lastIndexOf('.'), whole.lastIndexOf('/')) + 1);
        return found.name.isEmpty() ? simple : found.name + " (" + simple.replaceFirst("@.*", "") + ")";
    }
}
