import java.util.concurrent.CountDownLatch;

/*
 * Shows: The worker opens a latch when it is done, and main waits for that.
 * Can come out: Always 7.
 * Wrong: Nothing: what was done before countDown is seen after await.
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
        new Thread(LatchAwait::compute, "worker").start();
        DONE.await();
        System.out.println("Result: " + result);
    }
}
