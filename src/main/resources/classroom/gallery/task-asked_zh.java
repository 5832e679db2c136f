import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/*
 * 演示：get 会抛出任务抛过的异常。
 * 可能的结果：“failed 失败了”，并有原因。
 * 错在哪里：没有错的结果：失败被看到了。
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
            System.out.println("failed 失败了: " + e.getCause());
        }
    }
}
