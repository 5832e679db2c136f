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
 * Tells the app when threads of this JVM wait for each other, where nothing is observed: it asks the JVM itself now and then. Only in
 * programs of which that is to be known, since asking costs some tens of ms of CPU, the first time.
 *
 * <p>The report is a file of the run's folder, {@code deadlock-PID}: a line a thread with its name, the lock that it wants, the thread
 * that holds it, and the line of the source, 0 if there is none, with tabs between them.
 */
public final class DeadlockReporter extends Thread {
    /** The environment variable that asks for reports, with any value. */
    public static final String VARIABLE = "CLASSROOM_DEADLOCKS";
    /** What the name of a report begins with; the number of the process follows. */
    public static final String FILE = "deadlock-";

    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(250);
    private static final int MAX_FRAMES = 64;

    private final File folder;

    private DeadlockReporter(File folder) {
        super("classroom deadlock watch");
        this.folder = folder;
    }

    /** Starts its daemon thread. Returns at once. */
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
            // A JVM that can't tell: then the app knows nothing of a deadlock, and says nothing.
        }
    }

    /** Whole or not at all: under another name first. */
    private void write(ThreadInfo[] all) throws IOException {
        long pid = ProcessHandle.current().pid();
        File draft = new File(folder, "draft-" + pid);
        try (Writer out = new OutputStreamWriter(Files.newOutputStream(draft.toPath()), StandardCharsets.UTF_8)) {
            for (ThreadInfo each : all) {
                if (each != null && each.getLockInfo() != null) {
                    out.write(word(each.getThreadName()) + "\t" + word(lock(each.getLockInfo())) + "\t" + word(each.getLockOwnerName()) + "\t"
                            + line(each.getStackTrace()) + "\n");
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

    /** The lock as a reader knows it: {@code ReentrantLock@1f} for the object within it that threads wait for. */
    private static String lock(LockInfo lock) {
        String type = lock.getClassName().replaceFirst("[$].*", "");
        return type.substring(type.lastIndexOf('.') + 1) + "@" + Integer.toHexString(lock.getIdentityHashCode());
    }

    /** The line of the first frame that is the program's own. */
    private static int line(StackTraceElement[] frames) {
        for (StackTraceElement each : frames) {
            if (!each.getClassName().startsWith("java.") && !each.getClassName().startsWith("jdk.")) {
                return Math.max(0, each.getLineNumber());
            }
        }
        return 0;
    }
}
