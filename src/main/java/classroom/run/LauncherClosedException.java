package classroom.run;

/** Nothing can be started any more, since the launcher is closed: the app is ending. */
@SuppressWarnings("serial")
public final class LauncherClosedException extends IllegalStateException {
    LauncherClosedException() {
        super("closed");
    }
}
