package classroom.run;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;

/**
 * The jar that the app runs from. If it is replaced while the app runs, as by a new build, classes and texts that are
 * not loaded yet can no longer be read. May be used on any thread.
 */
public final class AppFile {
    private static final String UNKNOWN = "";
    private static final AppFile RUNNING = here();

    private final Path file;
    private final String stamp;

    /** @param file null if there is no jar */
    AppFile(Path file) {
        this.file = file;
        stamp = stamp(file);
    }

    /** Returns the jar as it was at the first call; call it when the app starts. */
    public static AppFile running() {
        return RUNNING;
    }

    /** Returns the jar as it is now; a value without a file if the classes are in a folder. */
    private static AppFile here() {
        try {
            CodeSource source = AppFile.class.getProtectionDomain().getCodeSource();
            URL place = source == null ? null : source.getLocation();
            return new AppFile(place == null ? null : Path.of(place.toURI()));
        } catch (URISyntaxException | IllegalArgumentException | SecurityException e) {
            return new AppFile(null);
        }
    }

    /** Whether the jar has been replaced or removed since the start. */
    public boolean hasChanged() {
        return !stamp.equals(UNKNOWN) && !stamp.equals(stamp(file));
    }

    private static String stamp(Path file) {
        try {
            if (file == null || !Files.isRegularFile(file)) {
                return UNKNOWN;
            }
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.size() + " " + now.lastModifiedTime().toMillis() + " " + now.fileKey();
        } catch (IOException e) {
            return UNKNOWN;
        }
    }
}
