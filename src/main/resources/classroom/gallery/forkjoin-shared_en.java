import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/*
 * Shows: The tasks of a fork/join pool add to one static field.
 * Can come out: Any number up to 2001000.
 * Wrong: Less: two tasks add at the same time. Even the right sum is luck.
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
        System.out.println("Sum: " + sum);
    }
}
