package classroom.run;

import java.util.List;
import java.util.Map;

/** The environment variables of program JVMs. */
public final class Environment {
    /**
     * Variables with flags for every Java. Each makes a JVM print a message on standard error, which belongs to the
     * program.
     */
    private static final List<String> NOISY = List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS");

    private Environment() {}

    /** Removes variables that make a JVM print messages of its own. */
    public static void quiet(Map<String, String> environment) {
        NOISY.forEach(environment::remove);
    }
}
