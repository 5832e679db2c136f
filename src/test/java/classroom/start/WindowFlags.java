package classroom.start;

import java.util.List;

/** The flags of the window's JVM, for benchmarks that start it themselves. */
public final class WindowFlags {
    private WindowFlags() {}

    /** Returns the flags that the window's JVM has when a reader starts the app. */
    public static List<String> all() {
        return ChildCommand.FLAGS;
    }
}
