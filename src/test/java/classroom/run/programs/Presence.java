package classroom.run.programs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Tells a test which processes are there, independently of the app: each holds a shared lock on one file, so that who gets the
 * exclusive lock knows that all of them are gone.
 */
public final class Presence {
    /** The environment variable that names the file. */
    public static final String VARIABLE = "TEST_PRESENCE";

    private static FileChannel held;

    private Presence() {}

    static void announce() throws IOException {
        String file = System.getenv(VARIABLE);
        if (file != null) {
            held = FileChannel.open(Path.of(file), StandardOpenOption.READ);
            held.lock(0, Long.MAX_VALUE, true);
        }
    }
}
