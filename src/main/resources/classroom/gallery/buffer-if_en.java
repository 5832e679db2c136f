import java.util.ArrayDeque;
import java.util.Deque;

/*
 * Shows: Two consumers wait in an if, one loaf comes, and notifyAll wakes
 * both.
 * Can come out: One consumer gets the loaf, the other dies of
 * NoSuchElementException.
 * Wrong: The exception: who wakes up must look again, since somebody may have
 * been faster.
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
        System.out.println("got " + SHELF.removeFirst());
    }

    static synchronized boolean put() {
        if (waiting < 2) {
            return false;
        }
        SHELF.add("a loaf");
        BufferIf.class.notifyAll();
        return true;
    }

    public static void main(String[] args) throws InterruptedException {
        new Thread(BufferIf::take, "consumer 1").start();
        new Thread(BufferIf::take, "consumer 2").start();
        while (!put()) {
            Thread.sleep(10);
        }
    }
}
