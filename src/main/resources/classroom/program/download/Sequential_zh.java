package classroom.program.download;

import java.util.Random;

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
        Random random = new Random(args.length > 3 ? Long.parseLong(args[3]) : 4);
        String[] given = args.length > 4 ? args[4].split("[,，]") : new String[0];
        if (least > most) {
            System.err.println("最少的秒数不能大于最多的秒数。");
            System.exit(1);
        }
        String[] names = new String[files];
        int[] seconds = new int[files];
        for (int i = 0; i < files; i++) {
            names[i] = i < given.length && !given[i].isBlank() ? given[i].strip() : "文件-" + (i + 1);
            seconds[i] = least + random.nextInt(most - least + 1);
        }

        long begin = System.nanoTime();
        for (int i = 0; i < files; i++) {
            download(names[i], seconds[i]);
        }
        System.out.println(String.format("总共耗时：%.2f 秒", (System.nanoTime() - begin) / 1e9));
    }

    // 代替真正的下载。
    private static void download(String name, int seconds) throws InterruptedException {
        System.out.println("开始下载 " + name + "……");
        Thread.sleep(seconds * 1000L);
        System.out.println(name + " 下载完成，用了 " + seconds + " 秒");
    }
}
