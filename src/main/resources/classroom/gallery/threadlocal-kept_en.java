import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/*
 * Shows: A pool's thread keeps its ThreadLocal from task to task.
 * Can come out: The second task sees Ann, although nobody has logged in.
 * Wrong: Ann: the value belongs to the thread, and the thread is used again.
 */
class ThreadlocalKept {
    static final ThreadLocal<String> USER =
            ThreadLocal.withInitial(() -> "guest");

    static void login() {
        USER.set("Ann");
    }

    static void show() {
        System.out.println("User: " + USER.get());
    }

    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        pool.submit(ThreadlocalKept::login).get();
        pool.submit(ThreadlocalKept::show).get();
        pool.shutdown();
    }
}
