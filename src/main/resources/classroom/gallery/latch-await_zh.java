import java.util.concurrent.CountDownLatch;

/*
 * 演示：工人做完就打开闭锁，main 等它。
 * 可能的结果：总是 7。
 * 错在哪里：没有错的结果：countDown 之前做的，await 之后都看得到。
 */
class LatchAwait {
    static final CountDownLatch DONE = new CountDownLatch(1);
    static int result;

    static void compute() {
        try {
            Thread.sleep(60);
        } catch (InterruptedException e) {
            return;
        }
        result = 7;
        DONE.countDown();
    }

    public static void main(String[] args) throws InterruptedException {
        new Thread(LatchAwait::compute, "工人").start();
        DONE.await();
        System.out.println("结果: " + result);
    }
}
