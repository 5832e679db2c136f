package classroom.program.download;

import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/*
 * 同时下载几个文件：每个文件一个进程，
 * 也就是一个新的 JVM，有自己的进程号。
 * 现象：总时间接近最长的那个，而不是总和。
 * 原因：各个进程同时在睡。但每个进程都要先启动
 * JVM，这也要花时间。
 */
public class Processes {
    public static void main(String[] args) throws Exception {
        if (args.length == 2 && args[0].startsWith("file=")) {
            download(args[0].substring(5), Integer.parseInt(args[1]));
            return;
        }
        int files = args.length > 0 ? Integer.parseInt(args[0]) : 2;
        int least = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        int most = args.length > 2 ? Integer.parseInt(args[2]) : 3;
        Random lot = new Random(args.length > 3 ? Long.parseLong(args[3]) : 4);
        String[] given = (args.length > 4 ? args[4] : "").split("[,，]");
        if (least > most) {
            System.err.println("最少的秒数不能大于最多的秒数。");
            System.exit(1);
        }
        String[] names = new String[files];
        int[] seconds = new int[files];
        for (int i = 0; i < files; i++) {
            boolean named = i < given.length && !given[i].isBlank();
            names[i] = named ? given[i].strip() : "文件-" + (i + 1);
            seconds[i] = least + lot.nextInt(most - least + 1);
        }
        long begin = System.nanoTime();
        Process[] children = new Process[files];
        for (int i = 0; i < files; i++) {
            children[i] = start(names[i], seconds[i]);
        }
        for (int i = 0; i < files; i++) {
            int status = children[i].waitFor();
            if (status != 0) {
                System.out.println(names[i] + " 被提前结束，退出码 " + status);
            }
        }
        double total = (System.nanoTime() - begin) / 1e9;
        System.out.println("sum = " + IntStream.of(seconds).sum() + " s");
        int longest = IntStream.of(seconds).max().orElse(0);
        System.out.println("longest = " + longest + " s");
        System.out.println(String.format(Locale.ROOT, "total = %.2f s", total));
    }

    // 子进程做的事。
    private static void download(String name, int seconds) throws Exception {
        long pid = ProcessHandle.current().pid();
        System.out.println("开始下载 " + name + "……进程 " + pid);
        Thread.sleep(seconds * 1000L);
        System.out.println(name + " 下载完成，用了 " + seconds + " 秒。");
    }

    // 子进程还是这个程序，只是告诉它文件和秒数。
    private static Process start(String name, int seconds) throws Exception {
        String java = System.getProperty("java.home") + "/bin/java";
        String classes = System.getProperty("java.class.path");
        String program = Processes.class.getName();
        return new ProcessBuilder(java, "-cp", classes, program,
                "file=" + name, "" + seconds).inheritIO().start();
    }
}
