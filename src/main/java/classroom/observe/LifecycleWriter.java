package classroom.observe;

import classroom.trace.format.TraceFormat;

/**
 * Records for {@link LifecycleProbe} the starts and ends of threads and child processes, and when threads enter and
 * leave the program's code. No method throws anything, not even a StackOverflowError or an OutOfMemoryError.
 */
final class LifecycleWriter {
    private LifecycleWriter() {}

    /** Records that a thread is about to be started, or was just started. */
    static void started(Thread thread, int site) {
        try {
            named(TraceFormat.STARTED, thread, site);
            Probe.WATCH.watch(thread);
        } catch (Throwable e) {
            EventWriter.dropped++;
        }
    }

    /** Records the new name of a thread. */
    static void renamed(Thread thread, int site) {
        try {
            named(TraceFormat.RENAMED, thread, site);
        } catch (Throwable e) {
            EventWriter.dropped++;
        }
    }

    /** Records the begin of a method that may be the outermost of its thread. */
    static void runBegins(int site) {
        try {
            ThreadEntryTracker.begins(ThreadBuffers.entering(), site);
        } catch (Throwable e) {
            EventWriter.dropped++;
        }
    }

    /** Records that such a method returns. */
    static void runEnds(int site) {
        try {
            ThreadEntryTracker.ends(ThreadBuffers.mine(), site, null);
        } catch (Throwable e) {
            EventWriter.dropped++;
        }
    }

    /** Records that such a method throws an exception. */
    static void runDies(Throwable exception, int site) {
        try {
            ThreadEntryTracker.ends(ThreadBuffers.mine(), site, exception);
        } catch (Throwable e) {
            EventWriter.dropped++;
        }
    }

    /** Records that the program's code waits for a message box. */
    static int boxOpens() {
        try {
            return ThreadEntryTracker.away(ThreadBuffers.mine());
        } catch (Throwable e) {
            EventWriter.dropped++;
            return 0;
        }
    }

    /** Records that the message box was answered. */
    static void boxCloses(int box) {
        try {
            ThreadEntryTracker.answered(ThreadBuffers.mine(), box);
        } catch (Throwable e) {
            EventWriter.dropped++;
        }
    }

    /** Records the start of a child process. */
    static void processStarted(Process process, int site) {
        try {
            ThreadBuffer mine = ThreadBuffers.mine();
            EventWriter.keep(
                    mine, mine.put(TraceFormat.PROCESS_STARTED, TraceFormat.INT, site, piped(process), process.pid()));
            Probe.WATCH.watch(process);
        } catch (Throwable e) {
            EventWriter.dropped++;
        }
    }

    /**
     * Returns which streams of a child process are pipes to its parent. The JDK returns a null stream for the others.
     */
    private static int piped(Process process) {
        int out = process.getInputStream().getClass().getName().endsWith("NullInputStream") ? 0 : TraceFormat.OUT_PIPED;
        int err = process.getErrorStream().getClass().getName().endsWith("NullInputStream") ? 0 : TraceFormat.ERR_PIPED;
        return out | err;
    }

    /** Records that a child process was found to have ended. */
    static void processEnded(Process process, int site) {
        try {
            if (!process.isAlive() && Probe.WATCH.forget(process)) {
                ThreadBuffer mine = ThreadBuffers.mine();
                EventWriter.keep(
                        mine,
                        mine.put(TraceFormat.PROCESS_ENDED, TraceFormat.INT, site, process.exitValue(), process.pid()));
            }
        } catch (Throwable e) {
            EventWriter.dropped++;
        }
    }

    private static void named(int kind, Thread thread, int site) {
        ThreadBuffer mine = ThreadBuffers.mine();
        int identity = kind == TraceFormat.STARTED ? System.identityHashCode(thread) : 0;
        EventWriter.keep(
                mine,
                mine.put(
                        kind,
                        TraceFormat.STRING,
                        site,
                        TraceFormat.pair(identity, mine.define(thread.getName())),
                        thread.getId()));
    }
}
