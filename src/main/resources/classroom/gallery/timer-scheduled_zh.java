import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/*
 * 演示：在 ScheduledExecutorService 里，任务各失败各的。
 * 可能的结果：打印 second；第一个任务的失败也被问到。
 * 错在哪里：没有错的结果。
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
            System.out.println("失败了: " + e.getCause());
        }
        timer.shutdown();
    }
}
