package classroom.program.download;

import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/*
 * 一个接一个地下载文件。这里的“下载”就是睡上几秒，
 * 秒数是随机的整数。
 * 现象：总时间等于各个文件的时间之和。
 * 原因：只有一个线程，它一次只做一件事；
 * 前一个文件没下载完，后一个就只能等。
 */
public class Sequential {
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
        for (int i = 0; i < files; i++) {
            download(names[i], seconds[i]);
        }
        double total = (System.nanoTime() - begin) / 1e9;
        System.out.println("sum = " + IntStream.of(seconds).sum() + " s");
        int longest = IntStream.of(seconds).max().orElse(0);
        System.out.println("longest = " + longest + " s");
        System.out.println(String.format(Locale.ROOT, "total = %.2f s", total));
    }

    // 代替真正的下载。
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
