package classroom.program.download;

import java.util.Random;

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
            System.out.println(file + " is done, after " + seconds + " s");
        } catch (InterruptedException e) {
            interrupt();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        int files = args.length > 0 ? Integer.parseInt(args[0]) : 2;
        int least = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        int most = args.length > 2 ? Integer.parseInt(args[2]) : 3;
        Random random = new Random(args.length > 3 ? Long.parseLong(args[3]) : 4);
        String[] given = args.length > 4 ? args[4].split("[,，]") : new String[0];
        if (least > most) {
            System.err.println("The least seconds must not be more than the most seconds.");
            System.exit(1);
        }
        String[] names = new String[files];
        int[] seconds = new int[files];
        for (int i = 0; i < files; i++) {
            names[i] = i < given.length && !given[i].isBlank() ? given[i].strip() : "file-" + (i + 1);
            seconds[i] = least + random.nextInt(most - least + 1);
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
        System.out.println(String.format("Total time: %.2f s", (System.nanoTime() - begin) / 1e9));
    }
}
