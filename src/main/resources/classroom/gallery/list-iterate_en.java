import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/*
 * Shows: One thread goes through an ArrayList while another one adds to it.
 * Can come out: ConcurrentModificationException.
 * Wrong: The exception. Without it the reader might see anything: an ArrayList
 * takes care of one thread only.
 */
class ListIterate {
    static final List<Integer> LIST = new ArrayList<>(List.of(1, 2, 3));
    static final CountDownLatch READING = new CountDownLatch(1);
    static final CountDownLatch CHANGED = new CountDownLatch(1);

    static void read() {
        int sum = 0;
        for (int each : LIST) {
            sum += each;
            READING.countDown();
            try {
                CHANGED.await();
            } catch (InterruptedException e) {
                return;
            }
        }
        System.out.println("done " + sum);
    }

    public static void main(String[] args) throws InterruptedException {
        Thread reader = new Thread(ListIterate::read, "reader");
        reader.start();
        READING.await();
        LIST.add(4);
        CHANGED.countDown();
        reader.join();
    }
}
