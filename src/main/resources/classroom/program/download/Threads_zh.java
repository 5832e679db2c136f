package classroom.program.download;

import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/*
 * 同时下载几个文件：每个文件一个线程，
 * 要做的事作为一个函数交给线程。
 * 现象：总时间等于最长的那个，而不是总和。
 * 原因：各个线程同时在睡。启动线程几乎不花时间，
 * 而且所有线程都在同一个进程里。
 */
public class Threads {
    public static void main(String[] args) throws InterruptedException {
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
        Thread[] threads = new Thread[files];
        for (int i = 0; i < files; i++) {
            String name = names[i];
            int time = seconds[i];
            threads[i] = new Thread(() -> download(name, time), name);
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double total = (System.nanoTime() - begin) / 1e9;
        System.out.println("sum = " + IntStream.of(seconds).sum() + " s");
        int longest = IntStream.of(seconds).max().orElse(0);
        System.out.println("longest = " + longest + " s");
        System.out.println(String.format(Locale.ROOT, "total = %.2f s", total));
    }

    // 每个线程做的事。
    private static void download(String name, int seconds) {
        System.out.println("开始下载 " + name + "……");
        try {
            Thread.sleep(seconds * 1000L);
            System.out.println(name + " 下载完成，用了 " + seconds + " 秒。");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
