import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.SwingWorker;

/*
 * Shows: The worker is canceled, and works on, since it never looks.
 * Can come out: All 20 steps.
 * Wrong: "steps" above 0 after the cancel: cancel asks, it doesn't stop.
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
        System.out.println("after the cancel: steps " + LATE.get());
        System.exit(0);
    }
}
