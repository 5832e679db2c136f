package classroom.program.pingpong;

import java.io.IOException;

/*
 * Two processes say Ping and Pong, each as long as its
 * counter is below 10.
 * Expect: 10 of each, 20 words in all.
 * Why: every process has a memory of its own, and so a
 * counter of its own. Neither sees the other one count.
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
        System.out.println("Ping ended, status " + ping.exitValue());
        System.out.println("Pong ended, status " + pong.exitValue());
    }

    // What a child does.
    private static void say(String word, int count, int pause)
            throws InterruptedException {
        while (counter < count) {
            System.out.print(word);
            System.out.flush();
            counter++;
            Thread.sleep(pause);
        }
    }

    // A child is this same program with one argument more.
    private static Process start(String word, int count, int pause)
            throws IOException {
        String java = System.getProperty("java.home") + "/bin/java";
        String classes = System.getProperty("java.class.path");
        String program = OwnCounters.class.getName();
        return new ProcessBuilder(java, "-cp", classes, program,
                "" + count, "" + pause, word).inheritIO().start();
    }
}
