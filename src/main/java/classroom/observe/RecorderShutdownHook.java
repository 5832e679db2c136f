package classroom.observe;

/** Runs on an orderly end of the JVM: records the remaining ends of threads and processes, and that of the JVM. */
final class RecorderShutdownHook extends ObserverThread {
    RecorderShutdownHook() {
        super("classroom end");
    }

    @Override
    public void run() {
        Probe.WATCH.look();
        Probe.RECORDER.ends();
    }
}
