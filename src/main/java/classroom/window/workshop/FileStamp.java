package classroom.window.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Tells whether a file was changed since it was read. Reads the disk: not for the event thread. */
final class FileStamp {
    /** The stamp of a file that is not there. */
    static final String NONE = "";

    private FileStamp() {
    }

    /** The size and the time of a file; {@link #NONE} where there is none. */
    static String of(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.size() + " " + now.lastModifiedTime().toString();
        } catch (IOException e) {
            return NONE;
        }
    }
}
