import java.util.concurrent.CountDownLatch;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/*
 * Shows: A timer beats ten times a second on Swing's event thread, where a
 * long task runs, too.
 * Can come out: Hardly a beat while the task runs.
 * Wrong: "beats 0": while the event thread works, nothing else happens on it.
 */
class SwingBusy {
    static final CountDownLatch DONE = new CountDownLatch(1);
    static int beats;

    static void work() {
        try {
            Thread.sleep(600);
        } catch (InterruptedException e) {
            return;
        }
        System.out.println("beats " + Math.min(beats, 5));
        DONE.countDown();
    }

    static void open() {
        Timer timer = new Timer(50, event -> beats++);
        timer.start();
        SwingUtilities.invokeLater(SwingBusy::work);
    }

    public static void main(String[] args) throws InterruptedException {
        SwingUtilities.invokeLater(SwingBusy::open);
        DONE.await();
        System.exit(0);
    }
}
