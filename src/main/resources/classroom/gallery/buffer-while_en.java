import java.util.ArrayDeque;
import java.util.Deque;

/*
 * Shows: The same with while: who wakes up looks again, and waits again.
 * Can come out: Both consumers get a loaf.
 * Wrong: Nothing: nobody takes from an empty shelf.
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
        System.out.println("got " + SHELF.removeFirst());
    }

    static synchronized void put() {
        SHELF.add("a loaf");
        BufferWhile.class.notifyAll();
    }

    public static void main(String[] args) throws InterruptedException {
        Thread one = new Thread(BufferWhile::take, "consumer 1");
        Thread two = new Thread(BufferWhile::take, "consumer 2");
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
