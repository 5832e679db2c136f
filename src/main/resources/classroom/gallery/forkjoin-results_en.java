import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

/*
 * Shows: Each task gives its own sum, and whoever forked it adds them.
 * Can come out: Always 2001000.
 * Wrong: Nothing: no field is shared.
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
        System.out.println("Sum: " + sum);
    }
}
