import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/*
 * 演示：分治池的各任务往同一个静态字段上加。
 * 可能的结果：不超过 2001000 的任何数。
 * 错在哪里：变少了：两个任务同时加。就算和对了也是运气。
 */
class ForkjoinShared extends RecursiveAction {
    static long sum;
    final int from;
    final int to;

    ForkjoinShared(int from, int to) {
        this.from = from;
        this.to = to;
    }

    @Override
    protected void compute() {
        if (to - from <= 250) {
            for (int i = from; i <= to; i++) {
                sum += i;
            }
        } else {
            int middle = (from + to) / 2;
            invokeAll(new ForkjoinShared(from, middle),
                    new ForkjoinShared(middle + 1, to));
        }
    }

    public static void main(String[] args) {
        new ForkJoinPool(2).invoke(new ForkjoinShared(1, 2000));
        System.out.println("和: " + sum);
    }
}
