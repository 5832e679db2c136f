package classroom.stage;

import classroom.trace.Trace;
import java.io.IOException;
import java.nio.file.Path;

/** Synthetic runs, for tests of other packages. */
public final class Runs {
    private Runs() {}

    /** Returns the {@link SmallRun}, which begins at 1000 s. */
    public static Trace small(Path below) throws IOException {
        return SmallRun.whole(below, 1, 1_000_000 * SmallRun.MS).trace;
    }

    /** Returns the time at which it begins, in ns. */
    public static long zero() {
        return 1_000_000 * SmallRun.MS;
    }
}
