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
        LifecycleProbe.runBegins(0);
        Probe.line(0);
        FieldProbe.writeStatic(1, 0);
        FieldProbe.write(new Object(), Translations.say("training"), 0);
        LocalProbe.exited(LocalProbe.entered(0), 0);
        Thread thread = new Thread(() -> Probe.line(0), "training");
        LifecycleProbe.started(thread, 0);
        thread.start();
        OperationProbe.begin(thread, 0);
        thread.join();
        OperationProbe.end(0);
        System.out.println("trained");
        LifecycleProbe.runEnds(0);
    }
}
