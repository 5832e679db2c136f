package classroom.program.pingpong;

import java.io.IOException;

/*
 * 两个进程分别说 Ping 和 Pong，
 * 各自在计数器小于 10 时一直说。
 * 现象：各说 10 次，一共 20 个词。
 * 原因：每个进程都有自己的内存，也就有自己的
 * 计数器，谁也看不到对方数到了几。
 */
public class OwnCounters {
    private static int counter = 0;

    public static void main(String[] args) throws Exception {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        int pause = args.length > 1 ? Integer.parseInt(args[1]) : 500;
        if (args.length > 2) {
            say(args[2], count, pause);
            return;
        }
        Process ping = start("Ping", count, pause);
        Process pong = start("Pong", count, pause);
        ping.waitFor();
        pong.waitFor();
        System.out.println();
        System.out.println("Ping 结束了，退出码 " + ping.exitValue());
        System.out.println("Pong 结束了，退出码 " + pong.exitValue());
    }

    // 子进程做的事。
    private static void say(String word, int count, int pause)
            throws InterruptedException {
        while (counter < count) {
            System.out.print(word);
            System.out.flush();
            counter++;
            Thread.sleep(pause);
        }
    }

    // 子进程还是这个程序，只是多一个参数。
    private static Process start(String word, int count, int pause)
            throws IOException {
        String java = System.getProperty("java.home") + "/bin/java";
        String classes = System.getProperty("java.class.path");
        String program = OwnCounters.class.getName();
        return new ProcessBuilder(java, "-cp", classes, program,
                "" + count, "" + pause, word).inheritIO().start();
    }
}
