import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/*
 * 演示：同样的事，用 CopyOnWriteArrayList。
 * 可能的结果：done 6：读者看到的是开始时的列表。
 * 错在哪里：没有错的结果：每次修改都造一个新副本。
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
        Thread reader = new Thread(ListCopy::read, "读者");
        reader.start();
        READING.await();
        LIST.add(4);
        CHANGED.countDown();
        reader.join();
    }
}
