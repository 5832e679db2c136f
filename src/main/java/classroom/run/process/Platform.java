package classroom.run.process;

import java.util.Locale;

/** The desktop systems that differ in what this package does. */
enum Platform {
    LINUX, MACOS, WINDOWS;

    /** The system that the app runs on. Any other Unix counts as Linux. */
    static final Platform HERE = of(System.getProperty("os.name", ""));

    static Platform of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            return WINDOWS;
        }
        return lower.startsWith("mac") || lower.startsWith("darwin") ? MACOS : LINUX;
    }
}
