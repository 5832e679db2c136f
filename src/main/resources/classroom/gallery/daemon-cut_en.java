/*
 * Shows: A daemon thread saves something, and main ends.
 * Can come out: Usually nothing is saved.
 * Wrong: "saved" is missing: the JVM doesn't wait for daemons.
 */
class DaemonCut {
    static void save() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            return;
        }
        System.out.println("saved");
    }

    public static void main(String[] args) throws InterruptedException {
        Thread saver = new Thread(DaemonCut::save, "saver");
        saver.setDaemon(true);
        saver.start();
        System.out.println("main ends");
    }
}
