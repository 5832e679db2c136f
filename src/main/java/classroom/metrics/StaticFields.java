package classroom.metrics;

import classroom.trace.FieldKey;
import classroom.trace.ProcessTrace;
import classroom.trace.Trace;

/** Finds static fields of a program by name, in whichever class declares them. */
public final class StaticFields {
    private StaticFields() {}

    /**
     * Returns the static field with a name.
     *
     * @return a field of the main class without any known value if no such field has been accessed yet
     */
    public static FieldKey named(Trace trace, ProcessTrace process, String name) {
        FieldKey known = trace.staticField(process, name);
        return known != null ? known : new FieldKey(process, process.mainClass(), name, 0, 0);
    }
}
