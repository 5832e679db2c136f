import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.SwingWorker;

/*
 * 演示：任务被取消了，却照样干，因为它从不看一眼。
 * 可能的结果：20 步全做了。
 * 错在哪里：取消之后“steps”大于 0：cancel 只是请求，不会强停。
 */
class SwingCancelIgnored extends SwingWorker<Void, Void> {
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
        for (int i = 0; i < 20; i++) {
            LATE.incrementAndGet();
        }
        OVER.countDown();
        return null;
    }

    public static void main(String[] args) throws InterruptedException {
        SwingCancelIgnored worker = new SwingCancelIgnored();
        worker.execute();
        BEGUN.await();
        worker.cancel(false);
        CANCELED.countDown();
        OVER.await();
        System.out.println("取消之后: steps " + LATE.get());
        System.exit(0);
    }
}
