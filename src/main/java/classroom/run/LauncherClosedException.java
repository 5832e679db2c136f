package classroom.run;

/** Thrown when something is to be started and the launcher is closed, because the app is ending. */
@SuppressWarnings("serial")
public final class LauncherClosedException extends IllegalStateException {
    LauncherClosedException() {
        super("closed");
    }
}
