package classroom.program.pingpong;

/*
 * 一个进程里的两个线程分别说 Ping 和 Pong，
 * 各自在计数器小于 10 时一直说。
 * 现象：一共多半是 10 个词，但不总是。
 * 原因：线程共享所在进程的内存，也就共享计数器。
 * 但在看一眼和加一之间，
 * 另一个线程也可能来看：
 * 两个都看到 9，两个都说了；也可能写回一个旧的数。
 * 数到 3 的所有顺序里，从 3 个词到 9 个词都会出现。
 */
public class Threads {
    private static int counter = 0;

    public static void main(String[] args) throws Exception {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        int pause = args.length > 1 ? Integer.parseInt(args[1]) : 500;
        Thread ping = new Thread(() -> say("Ping", count, pause), "Ping");
        Thread pong = new Thread(() -> say("Pong", count, pause), "Pong");
        ping.start();
        pong.start();
        ping.join();
        pong.join();
        System.out.println();
    }

    // 线程做的事。
    private static void say(String word, int count, int pause) {
        while (counter < count) {
            System.out.print(word);
            System.out.flush();
            counter++;
            sleep(pause);
        }
    }

    private static void sleep(int pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
