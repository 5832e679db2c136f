package classroom.observe;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Ends a program's JVM when its run is over, whatever ended the run. The app holds an exclusive lock on a file of the run;
 * the guard waits for the same lock, and gets it only when the app has let go of it or is gone. Waiting costs nothing, and
 * standard input stays the program's own.
 */
public final class Guard {
    /** The environment variable that names the run's folder. Child processes inherit it. */
    public static final String VARIABLE = "CLASSROOM_RUN";
    /** The locked file in the run's folder. */
    public static final String FILE = "alive";
    /** The exit status of a JVM that its guard ended: the one of a polite end by signal. */
    public static final int STATUS = 143;

    private static boolean started;

    private Guard() {
    }

    /**
     * Starts the guard's one daemon thread, once; later calls do nothing, nor does a JVM that belongs to no run. Returns at
     * once. Where the run's file is missing, the run is over and the JVM ends.
     */
    public static synchronized void start() {
        String folder = System.getenv(VARIABLE);
        if (folder == null || started) {
            return;
        }
        started = true;
        Thread thread = new Thread(new Watch(Path.of(folder, FILE)), "classroom guard");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for the end of the run, then ends this JVM and what it has started. A class, since a lambda would load more. */
    private static final class Watch implements Runnable {
        private final Path file;

        Watch(Path file) {
            this.file = file;
        }

        @Override
        public void run() {
            while (!over()) {
                Thread.interrupted();
            }
            for (Object child : ProcessHandle.current().descendants().toArray()) {
                ((ProcessHandle) child).destroyForcibly();
            }
            Runtime.getRuntime().halt(STATUS);
        }

        /** Returns true when the run is over, and false if a program has interrupted the wait. */
        private boolean over() {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                channel.lock(0, Long.MAX_VALUE, true);
                return true;
            } catch (NoSuchFileException e) {
                return true;
            } catch (FileLockInterruptionException | ClosedByInterruptException e) {
                return false;
            } catch (IOException e) {
                // No locks in this folder? The app locks here before it starts a run, so the folder itself has gone.
                return true;
            }
        }
    }
}
