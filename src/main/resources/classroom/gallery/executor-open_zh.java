import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/*
 * 演示：main 结束了，池里的线程还在等新任务。
 * 可能的结果：打印 done，却永远不结束。
 * 错在哪里：程序活着不走：池线程让它一直活着。
 */
class ExecutorOpen {
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        int sum = pool.submit(() -> 3 + 4).get();
        System.out.println("done " + sum);
    }
}
