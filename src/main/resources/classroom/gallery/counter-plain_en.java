/*
 * Shows: Two threads add to one counter.
 * Can come out: Any number up to 40000.
 * Wrong: Less than 40000: count++ reads, adds and writes, and the other thread
 * writes in between.
 */
class CounterPlain {
    static final int TIMES = 20000;
    static int count;

    static void add() {
        for (int i = 0; i < TIMES; i++) {
            count++;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread one = new Thread(CounterPlain::add, "one");
        Thread two = new Thread(CounterPlain::add, "two");
        one.start();
        two.start();
        one.join();
        two.join();
        System.out.println("Count: " + count);
    }
}
