import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/*
 * Shows: A task fails, and nobody asks for its result.
 * Can come out: "done", as if all were well.
 * Wrong: The silence: the exception waits in the Future for a get that never
 * comes.
 */
class TaskSwallowed {
    static int half(int number) {
        if (number % 2 != 0) {
            throw new IllegalArgumentException("odd: " + number);
        }
        return number / 2;
    }

    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        pool.submit(() -> half(7));
        pool.shutdown();
        pool.awaitTermination(10, TimeUnit.SECONDS);
        System.out.println("done");
    }
}
