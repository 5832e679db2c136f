/*
 * Shows: An ordinary thread keeps the JVM alive until it has ended.
 * Can come out: Always saved.
 * Wrong: Nothing.
 */
class DaemonNot {
    static void save() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            return;
        }
        System.out.println("saved");
    }

    public static void main(String[] args) throws InterruptedException {
        Thread saver = new Thread(DaemonNot::save, "saver");
        saver.start();
        System.out.println("main ends");
    }
}
