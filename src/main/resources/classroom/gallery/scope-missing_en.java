import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/*
 * Shows: Two tasks belong together. One fails, and the other works on for
 * nothing.
 * Can come out: The slow task ends, although nobody needs it any more.
 * Wrong: "late 1": a pool knows nothing of which tasks belong together.
 */
class ScopeMissing {
    static final AtomicInteger LATE = new AtomicInteger();

    static int slow() throws InterruptedException {
        Thread.sleep(200);
        return LATE.incrementAndGet();
    }

    static int broken() {
        throw new IllegalStateException("no net");
    }

    public static void main(String[] args) throws InterruptedException {
        try (ExecutorService pool =
                Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> one = pool.submit(ScopeMissing::slow);
            Future<Integer> two = pool.submit(ScopeMissing::broken);
            System.out.println(two.get() + one.get());
        } catch (ExecutionException e) {
            System.out.println("failed: " + e.getCause());
        }
        System.out.println("late " + LATE.get());
    }
}
