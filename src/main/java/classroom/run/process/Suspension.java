package classroom.run.process;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Suspends processes and lets them go on, by the signals of Unix. Not for the event thread: it starts a process. */
public final class Suspension {
    private static final int PATIENCE_S = 5;

    private Suspension() {}

    /**
     * Suspends a process or lets it go on; does nothing on Windows, or if the process is over.
     *
     * @param suspended whether it is suspended; else it goes on
     */
    public static void set(ProcessHandle process, boolean suspended) {
        if (Platform.HERE == Platform.WINDOWS || !process.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", suspended ? "-STOP" : "-CONT", Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(PATIENCE_S, TimeUnit.SECONDS);
        } catch (IOException e) {
            // There is no such command: nothing is suspended.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
