import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.atomic.AtomicInteger;

/*
 * 演示：一个任务失败，StructuredTaskScope 马上取消其余的。
 * 可能的结果：“late 0”：慢任务被中断了。
 * 错在哪里：没有错的结果。（Java 25 的预览功能。）
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
            System.out.println("失败了: " + e.getCause());
        }
        System.out.println("late 多余做完的 " + LATE.get());
    }
}
