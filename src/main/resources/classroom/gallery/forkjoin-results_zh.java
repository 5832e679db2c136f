import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

/*
 * 演示：每个任务交出自己的和，由派生它的任务相加。
 * 可能的结果：总是 2001000。
 * 错在哪里：没有错的结果：没有共用的字段。
 */
class ForkjoinResults extends RecursiveTask<Long> {
    int from;
    int to;

    ForkjoinResults(int from, int to) {
        this.from = from;
        this.to = to;
    }

    @Override
    protected Long compute() {
        if (to - from <= 250) {
            long sum = 0;
            for (int i = from; i <= to; i++) {
                sum += i;
            }
            return sum;
        }
        int middle = (from + to) / 2;
        ForkjoinResults left = new ForkjoinResults(from, middle);
        ForkjoinResults right = new ForkjoinResults(middle + 1, to);
        left.fork();
        return right.compute() + left.join();
    }

    public static void main(String[] args) {
        ForkJoinPool pool = new ForkJoinPool(2);
        long sum = pool.invoke(new ForkjoinResults(1, 2000));
        System.out.println("和: " + sum);
    }
}
