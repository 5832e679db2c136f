import java.util.concurrent.CyclicBarrier;

/*
 * 演示：两个人在走廊相遇，见对方挡
 * 路就让到另一边。
 * 可能的结果：两人一直在动，谁也过不去。
 * 错在哪里：活锁：没有谁被阻塞，却什么也没做成。
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
        new Thread(() -> walk(true), "小安").start();
        new Thread(() -> walk(false), "小本").start();
    }
}
