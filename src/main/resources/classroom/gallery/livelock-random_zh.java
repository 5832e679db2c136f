import java.util.Random;
import java.util.concurrent.CyclicBarrier;

/*
 * 演示：各人只是有时候才让。
 * 可能的结果：几步之后两人都过去了。
 * 错在哪里：没有错的结果：迟早会只有一个人让。
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
        new Thread(() -> walk(true), "小安").start();
        new Thread(() -> walk(false), "小本").start();
    }
}
