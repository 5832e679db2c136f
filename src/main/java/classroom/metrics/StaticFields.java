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
        return trace.fields(process).stream()
                .filter(each -> each.object() == 0 && each.name().equals(name))
                .findFirst()
                .orElseGet(() -> new FieldKey(process, process.mainClass(), name, 0, 0));
    }
}
