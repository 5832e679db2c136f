package classroom.observe;

/**
 * Loads all classes that are needed to begin a recording, by performing typical operations once, so that they can be
 * stored in a class-data archive.
 */
public final class ObserverTraining {
    private ObserverTraining() {}

    /** Takes no arguments; exits with status 0. */
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
