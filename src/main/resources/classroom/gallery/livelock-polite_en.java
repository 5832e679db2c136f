import java.util.concurrent.CyclicBarrier;

/*
 * Shows: Two people meet in a corridor, and each steps aside whenever the
 * other is in the way.
 * Can come out: Both move all the time, and neither gets past.
 * Wrong: The livelock: nobody is blocked, and nothing is done.
 */
class LivelockPolite {
    static final CyclicBarrier STEP = new CyclicBarrier(2);
    static volatile int ann;
    static volatile int ben;

    static void walk(boolean isAnn) {
        try {
            STEP.await();
            while (ann == ben) {
                STEP.await();
                if (isAnn) {
                    ann = 1 - ann;
                } else {
                    ben = 1 - ben;
                }
                STEP.await();
                Thread.sleep(20);
            }
            System.out.println("done");
        } catch (Exception e) {
            return;
        }
    }

    public static void main(String[] args) {
        new Thread(() -> walk(true), "Ann").start();
        new Thread(() -> walk(false), "Ben").start();
    }
}
