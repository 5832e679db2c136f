package classroom.program.download;

import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/*
 * Downloads files, one after the other. To download is
 * to sleep for some whole seconds, drawn by lot.
 * Expect: the total time is the sum of all times.
 * Why: there is one thread, and it does one thing at a
 * time. A file has to wait until the one before is there.
 */
public class Sequential {
    public static void main(String[] args) throws InterruptedException {
        int files = args.length > 0 ? Integer.parseInt(args[0]) : 2;
        int least = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        int most = args.length > 2 ? Integer.parseInt(args[2]) : 3;
        Random lot = new Random(args.length > 3 ? Long.parseLong(args[3]) : 4);
        String[] given = (args.length > 4 ? args[4] : "").split("[,，]");
        if (least > most) {
            System.err.println("The least must not be more than the most.");
            System.exit(1);
        }
        String[] names = new String[files];
        int[] seconds = new int[files];
        for (int i = 0; i < files; i++) {
            boolean named = i < given.length && !given[i].isBlank();
            names[i] = named ? given[i].strip() : "file-" + (i + 1);
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

    // Stands for a real download.
    private static void download(String name, int seconds) {
        System.out.println("Downloading " + name + " ...");
        try {
            Thread.sleep(seconds * 1000L);
            System.out.println(name + " is done, after " + seconds + " s.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
