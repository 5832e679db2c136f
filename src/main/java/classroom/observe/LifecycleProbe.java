package classroom.observe;

/**
 * The probes of the starts and ends of threads and child processes, and of the program's code being entered and left;
 * see {@link Probe} for what holds for all probes.
 */
public final class LifecycleProbe {
    private LifecycleProbe() {}

    /** A thread is about to be started, or was just started. */
    public static void started(Thread thread, int site) {
        if (Probe.ON && thread != null) {
            LifecycleWriter.started(thread, site);
        }
    }

    /** A thread has a new name. */
    public static void renamed(Thread thread, int site) {
        if (Probe.ON && thread != null) {
            LifecycleWriter.renamed(thread, site);
        }
    }

    /**
     * A method begins that may be called from outside the program, by the JVM as the first method of a thread or by
     * the JDK.
     */
    public static void runBegins(int site) {
        if (Probe.ON) {
            LifecycleWriter.runBegins(site);
        }
    }

    /** A method for which {@link #runBegins} was called returns. */
    public static void runEnds(int site) {
        if (Probe.ON) {
            LifecycleWriter.runEnds(site);
        }
    }

    /** A method for which {@link #runBegins} was called throws an exception. */
    public static void runDies(Throwable exception, int site) {
        if (Probe.ON) {
            LifecycleWriter.runDies(exception, site);
        }
    }

    /**
     * A message box opens; the calling thread handles other events until it is answered.
     *
     * @return the argument for {@link #boxCloses}
     */
    public static int boxOpens() {
        return Probe.ON ? LifecycleWriter.boxOpens() : 0;
    }

    /**
     * The message box was answered.
     *
     * @param box the result of {@link #boxOpens}
     */
    public static void boxCloses(int box) {
        if (Probe.ON) {
            LifecycleWriter.boxCloses(box);
        }
    }

    /** A child process was started. */
    public static void processStarted(Process process, int site) {
        if (Probe.ON && process != null) {
            LifecycleWriter.processStarted(process, site);
        }
    }

    /** A child process was found to have ended. */
    public static void processEnded(Process process, int site) {
        if (Probe.ON && process != null) {
            LifecycleWriter.processEnded(process, site);
        }
    }
}
