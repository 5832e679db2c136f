import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/*
 * Shows: main ends, but the threads of its pool wait for more tasks.
 * Can come out: It prints done, and never ends.
 * Wrong: The program that lives on: pool threads keep it alive.
 */
class ExecutorOpen {
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        int sum = pool.submit(() -> 3 + 4).get();
        System.out.println("done " + sum);
    }
}
