package classroom.weave.probe;

import classroom.observe.FieldProbe;
import classroom.observe.LifecycleProbe;
import classroom.observe.LocalProbe;
import classroom.observe.OperationProbe;
import classroom.observe.Probe;
import org.objectweb.asm.Type;

/** The observer's classes whose methods woven code calls as probes, by what they record. */
public enum ProbeClass {
    /** Lines, exceptions, and the initialization of classes. */
    FLOW(Probe.class),
    /** Accesses to fields and array elements. */
    FIELD(FieldProbe.class),
    /** Operations on locks, atomic objects and other shared objects, and calls in which a thread may wait. */
    OPERATION(OperationProbe.class),
    /** The starts and ends of threads and child processes, and methods that may be called from outside the program. */
    LIFECYCLE(LifecycleProbe.class),
    /** Methods and local variables. */
    LOCAL(LocalProbe.class);

    private final String internalName;

    ProbeClass(Class<?> type) {
        internalName = Type.getInternalName(type);
    }

    /** Returns the name of the class as class files have it. */
    public String internalName() {
        return internalName;
    }

    /** Whether a class, given by its internal name, is one of them. */
    public static boolean isProbe(String owner) {
        for (ProbeClass each : values()) {
            if (each.internalName.equals(owner)) {
                return true;
            }
        }
        return false;
    }
}
