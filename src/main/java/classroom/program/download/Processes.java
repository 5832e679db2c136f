package classroom.program.download;

import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/*
 * Downloads files at the same time, each in a process of
 * its own: a new JVM, with a PID of its own.
 * Expect: the total time is near the longest, not the sum.
 * Why: the processes sleep side by side. But each has to
 * start a JVM first, and that takes time as well.
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
        Process[] children = new Process[files];
        for (int i = 0; i < files; i++) {
            children[i] = start(names[i], seconds[i]);
        }
        for (int i = 0; i < files; i++) {
            int status = children[i].waitFor();
            if (status != 0) {
                System.out.println(names[i] + " ended early, status " + status);
            }
        }
        double total = (System.nanoTime() - begin) / 1e9;
        System.out.println("sum = " + IntStream.of(seconds).sum() + " s");
        int longest = IntStream.of(seconds).max().orElse(0);
        System.out.println("longest = " + longest + " s");
        System.out.println(String.format(Locale.ROOT, "total = %.2f s", total));
    }

    // What a child does.
    private static void download(String name, int seconds) throws Exception {
        long pid = ProcessHandle.current().pid();
        System.out.println("Downloading " + name + " ... in process " + pid);
        Thread.sleep(seconds * 1000L);
        System.out.println(name + " is done, after " + seconds + " s.");
    }

    // A child is this same program, told its file and time.
    private static Process start(String name, int seconds) throws Exception {
        String java = System.getProperty("java.home") + "/bin/java";
        String classes = System.getProperty("java.class.path");
        String program = Processes.class.getName();
        return new ProcessBuilder(java, "-cp", classes, program,
                "file=" + name, "" + seconds).inheritIO().start();
    }
}
