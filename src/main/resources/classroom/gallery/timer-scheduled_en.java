import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/*
 * Shows: In a ScheduledExecutorService each task fails by itself.
 * Can come out: second, and the first task's failure is asked for.
 * Wrong: Nothing.
 */
class TimerScheduled {
    static void run(String name) {
        if (name.equals("first")) {
            throw new IllegalStateException(name);
        }
        System.out.println(name);
    }

    public static void main(String[] args) throws Exception {
        ScheduledExecutorService timer =
                Executors.newSingleThreadScheduledExecutor();
        Future<?> first = timer.schedule(() -> run("first"), 50,
                TimeUnit.MILLISECONDS);
        Future<?> second = timer.schedule(() -> run("second"), 100,
                TimeUnit.MILLISECONDS);
        second.get();
        try {
            first.get();
        } catch (ExecutionException e) {
            System.out.println("failed: " + e.getCause());
        }
        timer.shutdown();
    }
}
