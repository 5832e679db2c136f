import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/*
 * 演示：池里的线程把 ThreadLocal 从一个任务带到下一个。
 * 可能的结果：没有谁登录，第二个任务却看到 Ann。
 * 错在哪里：Ann：值属于线程，而线程被重复使用。
 */
class ThreadlocalKept {
    static final ThreadLocal<String> USER =
            ThreadLocal.withInitial(() -> "guest");

    static void login() {
        USER.set("Ann");
    }

    static void show() {
        System.out.println("用户: " + USER.get());
    }

    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        pool.submit(ThreadlocalKept::login).get();
        pool.submit(ThreadlocalKept::show).get();
        pool.shutdown();
    }
}
