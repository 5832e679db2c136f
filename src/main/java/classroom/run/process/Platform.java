package classroom.run.process;

import java.util.Locale;

/** The desktop systems that this package distinguishes. */
public enum Platform {
    LINUX,
    MACOS,
    WINDOWS;

    /** The system that the app runs on. Other Unix systems count as Linux. */
    public static final Platform HERE = of(System.getProperty("os.name", ""));

    public static Platform of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            return WINDOWS;
        }
        return lower.startsWith("mac") || lower.startsWith("darwin") ? MACOS : LINUX;
    }
}
