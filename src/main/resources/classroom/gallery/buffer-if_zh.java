import java.util.ArrayDeque;
import java.util.Deque;

/*
 * 演示：两个消费者在 if 里等；来了一条面
 * 包，notifyAll 把两个都叫醒。
 * 可能的结果：一个拿到面包，另一个死于
 * NoSuchElementException。
 * 错在哪里：异常：醒来以后要再看一
 * 眼，也许别人更快。
 */
class BufferIf {
    static final Deque<String> SHELF = new ArrayDeque<>();
    static int waiting;

    static synchronized void take() {
        if (SHELF.isEmpty()) {
            waiting++;
            try {
                BufferIf.class.wait();
            } catch (InterruptedException e) {
                return;
            }
        }
        System.out.println("拿到 " + SHELF.removeFirst());
    }

    static synchronized boolean put() {
        if (waiting < 2) {
            return false;
        }
        SHELF.add("面包");
        BufferIf.class.notifyAll();
        return true;
    }

    public static void main(String[] args) throws InterruptedException {
        new Thread(BufferIf::take, "消费者 1").start();
        new Thread(BufferIf::take, "消费者 2").start();
        while (!put()) {
            Thread.sleep(10);
        }
    }
}
