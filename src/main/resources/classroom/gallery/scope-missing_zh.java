import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/*
 * 演示：两个任务同属一件事。一个失败
 * 了，另一个还白白干着。
 * 可能的结果：慢任务做完了，尽管已没有谁要它。
 * 错在哪里：“late 1”：线程池不知道哪些任务是一伙的。
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
            System.out.println("失败了: " + e.getCause());
        }
        System.out.println("late 多余做完的 " + LATE.get());
    }
}
