import java.util.concurrent.atomic.AtomicInteger;

/*
 * Shows: The same with an AtomicInteger.
 * Can come out: Always 40000.
 * Wrong: Nothing: incrementAndGet is one step that nobody gets between.
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
        System.out.println("Count: " + COUNT.get());
    }
}
