package classroom.stage.memory;

import classroom.trace.DeadlockWait;
import classroom.trace.LockRef;
import classroom.trace.ProcessTrace;
import classroom.trace.Trace;
import classroom.trace.VisibleText;
import java.util.HashMap;
import java.util.Map;

/** What the locks of a run are called: by the static field that holds them where that is known, else by class and identity. */
final class LockNames {
    private final Trace trace;
    private final Map<ObjectKey, FoundName> names = new HashMap<>();

    private record ObjectKey(ProcessTrace process, int object) {
    }

    /** A name, and how much of the trace was known when it was looked for. */
    private record FoundName(String name, long known) {
    }

    LockNames(Trace trace) {
        this.trace = trace;
    }

    Trace trace() {
        return trace;
    }

    /** The name of a lock. Looked for once; again only where none was found and the trace has doubled since. */
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
