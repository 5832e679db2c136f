import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/*
 * 演示：任务失败了，没有谁去问它的结果。
 * 可能的结果：“done”，好像一切正常。
 * 错在哪里：就是这片安静：异常在 Future
 * 里等一个永远不来的 get。
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
