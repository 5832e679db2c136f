import java.util.concurrent.CountDownLatch;
import javax.swing.SwingWorker;

/*
 * Shows: doInBackground throws, and done() doesn't ask.
 * Can come out: "done", as if all were well.
 * Wrong: The silence: only get() tells of the exception.
 */
class SwingDoneSwallowed extends SwingWorker<String, Void> {
    static final CountDownLatch OVER = new CountDownLatch(1);

    @Override
    protected String doInBackground() {
        throw new IllegalStateException("no net");
    }

    @Override
    protected void done() {
        System.out.println("done");
        OVER.countDown();
    }

    public static void main(String[] args) throws InterruptedException {
        new SwingDoneSwallowed().execute();
        OVER.await();
        System.exit(0);
    }
}
