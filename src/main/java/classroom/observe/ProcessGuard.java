package classroom.observe;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends a program's JVM when its run is over, whatever ended the run. The app holds an exclusive lock on a file of the run;
 * the guard waits for the same lock, and gets it only when the app has let go of it or is gone. Standard input stays the
 * program's own.
 *
 * <p>A JVM that ends grants 0.3 s to every thread that waits in the system, so a waiting guard would keep each program from
 * ending for as long. When the JVM begins to end, the guard is therefore called out of its wait, and asks for the lock now and
 * then. On Windows, where nothing calls a thread out of a lock, it asks from the start.
 */
public final class ProcessGuard {
    /** The environment variable that names the run's folder. Child processes inherit it. */
    public static final String VARIABLE = "CLASSROOM_RUN";
    /** The locked file in the run's folder. */
    public static final String FILE = "alive";
    /** The exit status of a JVM that its guard ended: the one of a polite end by signal. */
    public static final int STATUS = 143;

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

    private static boolean started;

    private ProcessGuard() {
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
        GuardWatch watch = new GuardWatch(Path.of(folder, FILE));
        watch.setDaemon(true);
        watch.start();
        Runtime.getRuntime().addShutdownHook(new GuardCall(watch));
    }

    /** Calls the guard out of its wait. A class, since a lambda would load more. */
    private static final class GuardCall extends Thread {
        private final GuardWatch watch;

        GuardCall(GuardWatch watch) {
            super("classroom guard call");
            this.watch = watch;
        }

        @Override
        public void run() {
            watch.asks = true;
            watch.interrupt();
        }
    }

    /** Waits for the end of the run, then ends this JVM and what it has started. */
    private static final class GuardWatch extends Thread {
        private final Path file;
        private FileChannel channel;
        private volatile boolean asks = File.separatorChar == '\\';

        GuardWatch(Path file) {
            super("classroom guard");
            this.file = file;
        }

        @Override
        public void run() {
            while (!over()) {
                LockSupport.parkNanos(this, PAUSE);
            }
            try {
                for (Object child : ProcessHandle.current().descendants().toArray()) {
                    ((ProcessHandle) child).destroyForcibly();
                }
            } finally {
                Runtime.getRuntime().halt(STATUS);
            }
        }

        private boolean over() {
            // A program may interrupt any thread it finds; this one goes on. Who calls has set the flag before.
            Thread.interrupted();
            try {
                if (channel == null || !channel.isOpen()) {
                    channel = FileChannel.open(file, StandardOpenOption.READ);
                }
                return (asks ? channel.tryLock(0, Long.MAX_VALUE, true) : channel.lock(0, Long.MAX_VALUE, true)) != null;
            } catch (NoSuchFileException e) {
                return true;
            } catch (IOException | OutOfMemoryError e) {
                // Interrupted; or the program has used up all files or all memory, which is its own affair: ask again later.
                return false;
            }
        }
    }
}
