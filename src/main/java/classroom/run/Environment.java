package classroom.run;

import java.util.List;
import java.util.Map;

/** The environment of program JVMs. */
final class Environment {
    /** Variables with flags for every Java: each makes a JVM print a note on standard error, which is the program's. */
    private static final List<String> NOISY = List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS");

    private Environment() {
    }

    /** Takes from an environment what would make a JVM print something of its own. */
    static void quiet(Map<String, String> environment) {
        NOISY.forEach(environment::remove);
    }
}
