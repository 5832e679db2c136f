import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/*
 * 演示：一个线程遍历 ArrayList，另一个往里加。
 * 可能的结果：ConcurrentModificationException。
 * 错在哪里：就是这个异常。没有它，读者可能看到任何东西：ArrayList 只顾得上一个
 * 线程。
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
        Thread reader = new Thread(ListIterate::read, "读者");
        reader.start();
        READING.await();
        LIST.add(4);
        CHANGED.countDown();
        reader.join();
    }
}
