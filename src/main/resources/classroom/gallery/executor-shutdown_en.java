import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/*
 * Shows: shutdown lets the tasks end, and then the threads.
 * Can come out: done 7, and the program ends.
 * Wrong: Nothing.
 */
class ExecutorShutdown {
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        int sum = pool.submit(() -> 3 + 4).get();
        pool.shutdown();
        pool.awaitTermination(10, TimeUnit.SECONDS);
        System.out.println("done " + sum);
    }
}
