import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.SwingWorker;

/*
 * 演示：任务每步之前先问 isCancelled。
 * 可能的结果：取消之后一步也不做。
 * 错在哪里：没有错的结果。
 */
class SwingCancelSeen extends SwingWorker<Void, Void> {
    static final CountDownLatch BEGUN = new CountDownLatch(1);
    static final CountDownLatch CANCELED = new CountDownLatch(1);
    static final CountDownLatch OVER = new CountDownLatch(1);
    static final AtomicInteger LATE = new AtomicInteger();

    @Override
    protected Void doInBackground() {
        BEGUN.countDown();
        while (CANCELED.getCount() > 0) {
            Thread.yield();
        }
        for (int i = 0; i < 20 && !isCancelled(); i++) {
            LATE.incrementAndGet();
        }
        OVER.countDown();
        return null;
    }

    public static void main(String[] args) throws InterruptedException {
        SwingCancelSeen worker = new SwingCancelSeen();
        worker.execute();
        BEGUN.await();
        worker.cancel(false);
        CANCELED.countDown();
        OVER.await();
        System.out.println("取消之后: steps " + LATE.get());
        System.exit(0);
    }
}
