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
 * Ends a program's JVM when its run is over, for whatever reason. The app holds an exclusive lock on a file of the
 * run; the guard waits for the same lock, and acquires it only when the app has released it or has ended. The guard
 * does not use standard input, which belongs to the program.
 *
 * <p>When a JVM exits, it waits 0.3 s for every thread that is blocked in a system call, so a waiting guard would
 * delay the exit of each program. Therefore a shutdown hook interrupts the guard, which then polls for the lock. On
 * Windows, where a thread cannot be interrupted while it waits for a lock, the guard polls from the start.
 *
 * <p>A JVM halts only when all its threads have reached a safepoint, which may take many seconds while a thread
 * clears an array of 4 GB or runs a counted loop. So if there is a shell, the guard has it kill this process, which
 * needs no safepoint.
 */
public final class ProcessGuard {
    /** The environment variable that names the run's folder. Child processes inherit it. */
    public static final String VARIABLE = "CLASSROOM_RUN";
    /** The locked file in the run's folder. */
    public static final String FILE = "alive";
    /** The exit status of a JVM that its guard halted, as after SIGTERM. One that was killed has 137. */
    public static final int STATUS = 143;

    private static final String SHELL = "/bin/sh";
    /** How long killing may take before the guard halts the JVM. */
    private static final long KILL_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

    private static volatile boolean started;

    private ProcessGuard() {}

    /**
     * Starts the guard's daemon thread, once; later calls do nothing, nor do calls in a JVM that belongs to no run.
     * Returns at once. If the run's file is missing, the run is over and the JVM is ended.
     */
    public static void start() {
        if (!started) {
            startOnce();
        }
    }

    private static synchronized void startOnce() {
        String folder = System.getenv(VARIABLE);
        if (started) {
            return;
        }
        started = true;
        if (folder == null) {
            return;
        }
        GuardWatch watch = new GuardWatch(Path.of(folder, FILE));
        watch.setDaemon(true);
        watch.start();
        Runtime.getRuntime().addShutdownHook(new GuardCall(watch));
        if (System.getenv(DeadlockReporter.VARIABLE) != null) {
            DeadlockReporter.start(new File(folder));
        }
    }

    /** Interrupts the waiting guard. A class, since a lambda would load more classes. */
    private static final class GuardCall extends ObserverThread {
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

    /** Waits for the end of the run, then ends this JVM and the processes that it has started. */
    private static final class GuardWatch extends ObserverThread {
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
                kill();
            } finally {
                Runtime.getRuntime().halt(STATUS);
            }
        }

        /** Kills this process; returns only if that fails. */
        private static void kill() {
            if (File.separatorChar == '\\') {
                return;
            }
            try {
                new ProcessBuilder(
                                SHELL,
                                "-c",
                                "kill -KILL " + ProcessHandle.current().pid())
                        .start();
                long end = System.nanoTime() + KILL_NANOS;
                while (System.nanoTime() - end < 0) {
                    LockSupport.parkNanos(end - System.nanoTime());
                    Thread.interrupted();
                }
            } catch (IOException | RuntimeException e) {
                // There is no shell, or no process or file can be opened: the JVM halts as soon as it can.
            }
        }

        private boolean over() {
            // A program may interrupt all threads that it finds; this one continues. A shutdown sets its flag before
            // it interrupts.
            Thread.interrupted();
            try {
                if (channel == null || !channel.isOpen()) {
                    channel = FileChannel.open(file, StandardOpenOption.READ);
                }
                return (asks ? channel.tryLock(0, Long.MAX_VALUE, true) : channel.lock(0, Long.MAX_VALUE, true))
                        != null;
            } catch (NoSuchFileException e) {
                return true;
            } catch (IOException | OutOfMemoryError e) {
                // Interrupted, or the program has used up all files or memory: try again later.
                return false;
            }
        }
    }
}
