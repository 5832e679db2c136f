/*
 * Shows: A field remembers that the bell has rung, and is looked at under the
 * lock.
 * Can come out: The listener goes on, whoever comes first.
 * Wrong: Nothing: who comes late sees the field and doesn't wait.
 */
class SignalKept {
    static final Object BELL = new Object();
    static boolean rung;

    static void listen() {
        try {
            Thread.sleep(100);
            synchronized (BELL) {
                while (!rung) {
                    BELL.wait();
                }
            }
        } catch (InterruptedException e) {
            return;
        }
        System.out.println("done");
    }

    public static void main(String[] args) throws InterruptedException {
        Thread listener = new Thread(SignalKept::listen, "listener");
        listener.start();
        synchronized (BELL) {
            rung = true;
            BELL.notifyAll();
        }
        listener.join();
    }
}
