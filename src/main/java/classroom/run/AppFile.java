package classroom.run;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;

/**
 * The file that the app runs from. When it is overwritten meanwhile, as by a new build, classes and texts that aren't loaded yet can't
 * be read from it any more. Any thread may ask.
 */
public final class AppFile {
    private static final String UNKNOWN = "";
    private static final AppFile RUNNING = here();

    private final Path file;
    private final String stamp;

    /** @param file null where there is none */
    AppFile(Path file) {
        this.file = file;
        stamp = stamp(file);
    }

    /** That of this app, as it was when this was called first: to be called when the app starts. */
    public static AppFile running() {
        return RUNNING;
    }

    /** The jar of this app, as it is now; none where its classes are in a folder. */
    private static AppFile here() {
        try {
            CodeSource source = AppFile.class.getProtectionDomain().getCodeSource();
            return new AppFile(source == null ? null : Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException | IllegalArgumentException | SecurityException e) {
            return new AppFile(null);
        }
    }

    /** Whether it is another file than at the start, or gone. */
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
