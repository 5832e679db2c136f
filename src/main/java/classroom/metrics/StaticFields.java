package classroom.metrics;

import classroom.trace.FieldKey;
import classroom.trace.ProcessTrace;
import classroom.trace.Trace;

/** Finds the static fields of a program by their names, whichever of its classes has them. */
public final class StaticFields {
    private StaticFields() {
    }

    /**
     * The static field of a name.
     *
     * @return one of the main class that nothing is known of, where no class has noted such a field yet
     */
    public static FieldKey named(Trace trace, ProcessTrace process, String name) {
        return trace.fields(process).stream().filter(each -> each.object() == 0 && each.name().equals(name)).findFirst()
                .orElseGet(() -> new FieldKey(process, process.mainClass(), name, 0, 0));
    }
}
