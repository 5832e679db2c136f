package classroom.window.workshop.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Detects whether a file was changed since it was read. Reads the disk, so it must not be used on the event thread. */
public final class FileStamp {
    /** The stamp of a file that does not exist. */
    public static final String NONE = "";

    private FileStamp() {}

    /** Returns the size and modification time of a file; {@link #NONE} if it does not exist. */
    public static String of(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.size() + " " + now.lastModifiedTime().toString();
        } catch (IOException e) {
            return NONE;
        }
    }
}
