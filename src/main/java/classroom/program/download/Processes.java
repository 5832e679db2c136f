package classroom.program.download;

import java.io.IOException;
import java.util.Random;

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
        Process[] children = new Process[files];
        for (int i = 0; i < files; i++) {
            children[i] = start(names[i], seconds[i]);
        }
        for (int i = 0; i < files; i++) {
            int status = children[i].waitFor();
            if (status != 0) {
                System.out.println(names[i] + " was ended early, status " + status);
            }
        }
        System.out.println(String.format("Total time: %.2f s", (System.nanoTime() - begin) / 1e9));
    }

    // What a child does.
    private static void download(String name, int seconds) throws InterruptedException {
        System.out.println("Downloading " + name + " ... in process " + ProcessHandle.current().pid());
        Thread.sleep(seconds * 1000L);
        System.out.println(name + " is done, after " + seconds + " s");
    }

    // A child is this same program, told its file and time.
    private static Process start(String name, int seconds) throws IOException {
        String java = System.getProperty("java.home") + "/bin/java";
        String classes = System.getProperty("java.class.path");
        String program = Processes.class.getName();
        return new ProcessBuilder(java, "-cp", classes, program, "file=" + name, "" + seconds).inheritIO().start();
    }
}
