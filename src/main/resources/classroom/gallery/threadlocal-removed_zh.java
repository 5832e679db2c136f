import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/*
 * 演示：每个任务都清掉自己放进 ThreadLocal 的东西。
 * 可能的结果：第二个任务看到 guest。
 * 错在哪里：没有错的结果：finally 保证任务失败也会清理。
 */
class ThreadlocalRemoved {
    static final ThreadLocal<String> USER =
            ThreadLocal.withInitial(() -> "guest");

    static void login() {
        USER.set("Ann");
        try {
            System.out.println("干活中");
        } finally {
            USER.remove();
        }
    }

    static void show() {
        System.out.println("用户: " + USER.get());
    }

    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        pool.submit(ThreadlocalRemoved::login).get();
        pool.submit(ThreadlocalRemoved::show).get();
        pool.shutdown();
    }
}
