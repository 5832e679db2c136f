import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import javax.swing.SwingWorker;

/*
 * Shows: done() calls get(), which throws what the work has thrown.
 * Can come out: The failure is told.
 * Wrong: Nothing.
 */
class SwingDoneAsked extends SwingWorker<String, Void> {
    static final CountDownLatch OVER = new CountDownLatch(1);

    @Override
    protected String doInBackground() {
        throw new IllegalStateException("no net");
    }

    @Override
    protected void done() {
        try {
            System.out.println(get());
        } catch (InterruptedException | ExecutionException e) {
            System.out.println("failed: " + e.getCause());
        }
        OVER.countDown();
    }

    public static void main(String[] args) throws InterruptedException {
        new SwingDoneAsked().execute();
        OVER.await();
        System.exit(0);
    }
}
