package classroom.stage;

import classroom.trace.Trace;
import java.io.IOException;
import java.nio.file.Path;

/** Made runs, for tests of other packages. */
public final class Runs {
    private Runs() {
    }

    /** The small run of three threads, {@code holder}, {@code wanter} and {@code late}; it begins at 1000 s. */
    public static Trace small(Path below) throws IOException {
        return SmallRun.whole(below, 1, 1_000_000 * SmallRun.MS).trace;
    }

    /** When it begins. */
    public static long zero() {
        return 1_000_000 * SmallRun.MS;
    }
}
