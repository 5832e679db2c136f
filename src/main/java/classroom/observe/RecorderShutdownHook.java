package classroom.observe;

/** Runs when the JVM ends in order: notes the threads' and processes' ends that the watch had no time for, and the JVM's. */
final class RecorderShutdownHook extends Thread {
    RecorderShutdownHook() {
        super("classroom end");
    }

    @Override
    public void run() {
        Probe.WATCH.look();
        Probe.RECORDER.ends();
    }
}
