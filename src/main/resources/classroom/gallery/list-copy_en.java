import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/*
 * Shows: The same with a CopyOnWriteArrayList.
 * Can come out: done 6: the reader goes through the list as it was.
 * Wrong: Nothing: each change makes a new copy.
 */
class ListCopy {
    static final List<Integer> LIST =
            new CopyOnWriteArrayList<>(List.of(1, 2, 3));
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
        Thread reader = new Thread(ListCopy::read, "reader");
        reader.start();
        READING.await();
        LIST.add(4);
        CHANGED.countDown();
        reader.join();
    }
}
