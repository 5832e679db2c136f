import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/*
 * Shows: Each task removes what it has put into the ThreadLocal.
 * Can come out: The second task sees guest.
 * Wrong: Nothing: finally does it also when the task fails.
 */
class ThreadlocalRemoved {
    static final ThreadLocal<String> USER =
            ThreadLocal.withInitial(() -> "guest");

    static void login() {
        USER.set("Ann");
        try {
            System.out.println("at work");
        } finally {
            USER.remove();
        }
    }

    static void show() {
        System.out.println("User: " + USER.get());
    }

    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        pool.submit(ThreadlocalRemoved::login).get();
        pool.submit(ThreadlocalRemoved::show).get();
        pool.shutdown();
    }
}
