package classroom.observe;

/**
 * Does once what programs make the observer do, so that every class that it takes to begin a recording is loaded, and can
 * go into a class-data archive.
 */
public final class ObserverTraining {
    private ObserverTraining() {
    }

    /** Takes no arguments; ends with status 0 when it is done. */
    public static void main(String[] arguments) throws InterruptedException {
        ProcessGuard.start();
        Probe.runBegins(0);
        Probe.line(0);
        Probe.writeStatic(1, 0);
        Probe.write(new Object(), Translations.say("training"), 0);
        Thread thread = new Thread(() -> Probe.line(0), "training");
        Probe.started(thread, 0);
        thread.start();
        Probe.begin(thread, 0);
        thread.join();
        Probe.end(0);
        System.out.println("trained");
        Probe.runEnds(0);
    }
}
