package classroom.program.download;

import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/*
 * Downloads files at the same time: each is an object of
 * a class that extends Thread and knows its file.
 * Expect: the total time is the longest time, not the sum.
 * Why: start() makes a new thread, and that calls run().
 * To call run() yourself would make no thread at all.
 */
public class Subclass extends Thread {
    private final String file;
    private final int seconds;

    public Subclass(String file, int seconds) {
        super(file);
        this.file = file;
        this.seconds = seconds;
    }

    // What the new thread does.
    @Override
    public void run() {
        System.out.println("Downloading " + file + " ...");
        try {
            Thread.sleep(seconds * 1000L);
            System.out.println(file + " is done, after " + seconds + " s.");
        } catch (InterruptedException e) {
            interrupt();
        }
    }

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
        Thread[] threads = new Thread[files];
        for (int i = 0; i < files; i++) {
            threads[i] = new Subclass(names[i], seconds[i]);
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
}
