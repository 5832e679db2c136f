import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/*
 * Shows: get throws what the task has thrown.
 * Can come out: "failed", with the reason.
 * Wrong: Nothing: the failure is seen.
 */
class TaskAsked {
    static int half(int number) {
        if (number % 2 != 0) {
            throw new IllegalArgumentException("odd: " + number);
        }
        return number / 2;
    }

    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        Future<Integer> result = pool.submit(() -> half(7));
        pool.shutdown();
        try {
            System.out.println(result.get());
        } catch (ExecutionException e) {
            System.out.println("failed: " + e.getCause());
        }
    }
}
