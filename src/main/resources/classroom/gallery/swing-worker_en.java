import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.swing.SwingUtilities;
import javax.swing.SwingWorker;
import javax.swing.Timer;

/*
 * Shows: The same task in a SwingWorker, which publishes its progress.
 * Can come out: At least five beats, and the progress is told.
 * Wrong: Nothing: process and done run on the event thread, the work does not.
 */
class SwingWorkers extends SwingWorker<Void, Integer> {
    static final CountDownLatch DONE = new CountDownLatch(1);
    static int beats;

    @Override
    protected Void doInBackground() throws InterruptedException {
        for (int i = 1; i <= 20; i++) {
            Thread.sleep(50);
            publish(i);
        }
        return null;
    }

    @Override
    protected void process(List<Integer> steps) {
        System.out.println("step " + steps.get(steps.size() - 1));
    }

    @Override
    protected void done() {
        System.out.println("beats " + Math.min(beats, 5));
        DONE.countDown();
    }

    static void open() {
        new Timer(50, event -> beats++).start();
        new SwingWorkers().execute();
    }

    public static void main(String[] args) throws InterruptedException {
        SwingUtilities.invokeLater(SwingWorkers::open);
        DONE.await();
        System.exit(0);
    }
}
