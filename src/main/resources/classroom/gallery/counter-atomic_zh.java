import java.util.concurrent.atomic.AtomicInteger;

/*
 * 演示：同样的事，用 AtomicInteger。
 * 可能的结果：总是 40000。
 * 错在哪里：没有错的结果：incrementAndGet 是一步，谁也插不进来。
 */
class CounterAtomic {
    static final int TIMES = 20000;
    static final AtomicInteger COUNT = new AtomicInteger();

    static void add() {
        for (int i = 0; i < TIMES; i++) {
            COUNT.incrementAndGet();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread one = new Thread(CounterAtomic::add, "one");
        Thread two = new Thread(CounterAtomic::add, "two");
        one.start();
        two.start();
        one.join();
        two.join();
        System.out.println("计数: " + COUNT.get());
    }
}
