import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.SwingWorker;

/*
 * Shows: The worker asks isCancelled before each step.
 * Can come out: No step after the cancel.
 * Wrong: Nothing.
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
        System.out.println("after the cancel: steps " + LATE.get());
        System.exit(0);
    }
}
