package classroom.run;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Resources that the system may run out of, recognized by the text of an error: neither the JDK's exception types nor
 * its codes distinguish them.
 */
@SuppressWarnings("ImmutableEnumChecker")
public enum Shortage {
    /** The user or the process has too many open files. */
    FILES("run.no-files", "too many open files", "error=24,"),
    /** The user has too many processes or threads. */
    PROCESSES("run.no-processes", "error=11,", "resource temporarily unavailable"),
    /** The system has no memory for another process. */
    MEMORY("run.no-memory-left", "error=12,", "cannot allocate memory"),
    /** The disk or the user's quota is full. */
    DISK("run.no-disk-left", "no space left", "quota exceeded", "not enough space");

    /** The text key of the sentence for the user; {@code {0}} is what was to be done. */
    private final String key;

    private final String[] signs;

    Shortage(String key, String... signs) {
        this.key = key;
        this.signs = signs.clone();
    }

    /**
     * Returns the exception for an error of the system.
     *
     * @param usualKey  the text key if the error is no shortage
     * @param arguments the arguments of that text; the first one, used by all texts, is what could not be done or
     *                  used
     */
    public static RunException tell(IOException e, String usualKey, Object... arguments) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            String told = each instanceof FileSystemException file && file.getReason() != null
                    ? file.getReason()
                    : String.valueOf(each.getMessage());
            String lower = told.toLowerCase(Locale.ROOT);
            for (Shortage shortage : values()) {
                if (Stream.of(shortage.signs).anyMatch(lower::contains)) {
                    return new RunException(e, shortage.key, arguments);
                }
            }
        }
        return new RunException(e, usualKey, arguments);
    }
}
