package classroom.observe;

import java.io.File;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Reports a deadlock of this JVM to the app in unobserved runs, by polling the JVM's own deadlock detection. It runs
 * only in programs that request it, since the first poll costs some tens of ms of CPU.
 *
 * <p>The report is a file in the run's folder, {@code deadlock-PID}. Each line describes a thread by tab-separated
 * fields: its name, the lock that it waits for, the thread that holds the lock, and the source line, 0 if unknown.
 */
public final class DeadlockReporter extends Thread {
    /** The environment variable that requests reports; its value is ignored. */
    public static final String VARIABLE = "CLASSROOM_DEADLOCKS";
    /** The prefix of a report's file name; the process id follows. */
    public static final String FILE = "deadlock-";

    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(250);
    private static final int MAX_FRAMES = 64;

    private final File folder;

    private DeadlockReporter(File folder) {
        super("classroom deadlock watch");
        this.folder = folder;
    }

    /** Starts the daemon thread. Returns at once. */
    static void start(File folder) {
        DeadlockReporter reporter = new DeadlockReporter(folder);
        reporter.setDaemon(true);
        reporter.start();
    }

    @Override
    public void run() {
        try {
            LockSupport.parkNanos(this, EVERY);
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long[] before = null;
            while (true) {
                long[] now = threads.findDeadlockedThreads();
                if (now != null && Arrays.equals(now, before)) {
                    write(threads.getThreadInfo(now, MAX_FRAMES));
                    return;
                }
                before = now;
                LockSupport.parkNanos(this, EVERY);
            }
        } catch (IOException | LinkageError | OutOfMemoryError | UnsupportedOperationException e) {
            // This JVM does not support deadlock detection: nothing is reported.
        }
    }

    /** Writes the report under another name and renames it, so that it appears completely or not at all. */
    private void write(ThreadInfo[] all) throws IOException {
        long pid = ProcessHandle.current().pid();
        File draft = new File(folder, "draft-" + pid);
        try (Writer out = new OutputStreamWriter(Files.newOutputStream(draft.toPath()), StandardCharsets.UTF_8)) {
            for (ThreadInfo each : all) {
                if (each != null && each.getLockInfo() != null) {
                    out.write(word(each.getThreadName()) + "\t" + word(lock(each.getLockInfo())) + "\t"
                            + word(each.getLockOwnerName()) + "\t" + line(each.getStackTrace()) + "\n");
                }
            }
        }
        if (!draft.renameTo(new File(folder, FILE + pid))) {
            throw new IOException("no report");
        }
    }

    private static String word(String text) {
        return text == null ? "" : text.replaceAll("\\p{Cntrl}", " ");
    }

    /**
     * Returns the lock as readers know it, as in {@code ReentrantLock@1f}: not the synchronizer inside it, which
     * threads wait for.
     */
    private static String lock(LockInfo lock) {
        String type = lock.getClassName().replaceFirst("[$].*", "");
        return type.substring(type.lastIndexOf('.') + 1) + "@" + Integer.toHexString(lock.getIdentityHashCode());
    }

    /** Returns the line of the first frame in the program's own code. */
    private static int line(StackTraceElement[] frames) {
        for (StackTraceElement each : frames) {
            if (!each.getClassName().startsWith("java.") && !each.getClassName().startsWith("jdk.")) {
                return Math.max(0, each.getLineNumber());
            }
        }
        return 0;
    }
}
