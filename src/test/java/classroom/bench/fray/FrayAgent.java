package classroom.bench.fray;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.util.List;

/**
 * Installs Fray's transformer with scheduling points at all field accesses. Fray's own agent for its command line has
 * them only at accesses of volatile fields, whatever the command line says.
 */
public final class FrayAgent {
    private static final String TRANSFORMER = "org.pastalab.fray.instrumentation.base.ApplicationCodeTransformer";

    private FrayAgent() {}

    /**
     * Called by the JVM before {@code main}.
     *
     * @throws ReflectiveOperationException if Fray is not on the class path
     */
    public static void premain(String arguments, Instrumentation instrumentation) throws ReflectiveOperationException {
        instrumentation.addTransformer(Class.forName(TRANSFORMER)
                .asSubclass(ClassFileTransformer.class)
                .getConstructor(boolean.class, List.class)
                .newInstance(true, List.of()));
    }
}
