import java.util.Random;
import java.util.concurrent.CyclicBarrier;

/*
 * Shows: Each steps aside only sometimes.
 * Can come out: Both get past after a few steps.
 * Wrong: Nothing: sooner or later only one of them steps aside.
 */
class LivelockRandom {
    static final CyclicBarrier STEP = new CyclicBarrier(2);
    static volatile int ann;
    static volatile int ben;

    static void walk(boolean isAnn) {
        Random chance = new Random(isAnn ? 1 : 2);
        try {
            STEP.await();
            while (ann == ben) {
                STEP.await();
                if (isAnn && chance.nextBoolean()) {
                    ann = 1 - ann;
                }
                if (!isAnn && chance.nextInt(3) == 0) {
                    ben = 1 - ben;
                }
                STEP.await();
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
