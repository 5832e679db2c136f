import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/*
 * 演示：shutdown 让任务做完，然后线程结束。
 * 可能的结果：done 7，程序结束。
 * 错在哪里：没有错的结果。
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
