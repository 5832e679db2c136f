import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.atomic.AtomicInteger;

/*
 * Shows: A StructuredTaskScope cancels the others as soon as one task fails.
 * Can come out: "late 0": the slow task is interrupted.
 * Wrong: Nothing. (A preview of Java 25.)
 */
class ScopeUsed {
    static final AtomicInteger LATE = new AtomicInteger();

    static int slow() throws InterruptedException {
        Thread.sleep(2000);
        return LATE.incrementAndGet();
    }

    static int broken() {
        throw new IllegalStateException("no net");
    }

    public static void main(String[] args) throws InterruptedException {
        try (var scope = StructuredTaskScope.open()) {
            Subtask<Integer> one = scope.fork(ScopeUsed::slow);
            Subtask<Integer> two = scope.fork(ScopeUsed::broken);
            scope.join();
            System.out.println(one.get() + two.get());
        } catch (FailedException e) {
            System.out.println("failed: " + e.getCause());
        }
        System.out.println("late " + LATE.get());
    }
}
