/*
 * Shows: The signal is given before anybody waits for it.
 * Can come out: Nearly always it hangs: notify wakes only who waits already.
 * Wrong: The standstill: a signal is no letter, nobody keeps it.
 */
class SignalLost {
    static final Object BELL = new Object();

    static void listen() {
        try {
            Thread.sleep(100);
            synchronized (BELL) {
                BELL.wait();
            }
        } catch (InterruptedException e) {
            return;
        }
        System.out.println("done");
    }

    public static void main(String[] args) {
        new Thread(SignalLost::listen, "listener").start();
        synchronized (BELL) {
            BELL.notify();
        }
    }
}
