import java.util.ArrayDeque;
import java.util.Deque;

/*
 * 演示：同样的事用 while：醒来再看一眼，没有就接着等。
 * 可能的结果：两个消费者各得一条面包。
 * 错在哪里：没有错的结果：没有谁从空架子上拿。
 */
class BufferWhile {
    static final Deque<String> SHELF = new ArrayDeque<>();

    static synchronized void take() {
        while (SHELF.isEmpty()) {
            try {
                BufferWhile.class.wait();
            } catch (InterruptedException e) {
                return;
            }
        }
        System.out.println("拿到 " + SHELF.removeFirst());
    }

    static synchronized void put() {
        SHELF.add("面包");
        BufferWhile.class.notifyAll();
    }

    public static void main(String[] args) throws InterruptedException {
        Thread one = new Thread(BufferWhile::take, "消费者 1");
        Thread two = new Thread(BufferWhile::take, "消费者 2");
        one.start();
        two.start();
        Thread.sleep(50);
        put();
        put();
        one.join();
        two.join();
        System.out.println("done");
    }
}
