package classroom.program.pingpong;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/*
 * Two processes say Ping and Pong, one word for a turn.
 * Their parent has the turns, in one queue. A child asks
 * for a turn through a pipe (its standard error) and
 * reads the answer from another (its standard input).
 * Expect: 10 words in all, however they share them.
 * Why: the queue is in one memory only, the parent's.
 * Kill a child: the other takes the turns that are left.
 * Only a turn that was on its way may be lost.
 */
public class SharedQueue {
    public static void main(String[] args) throws Exception {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        int pause = args.length > 1 ? Integer.parseInt(args[1]) : 500;
        if (args.length > 2) {
            say(args[2], pause);
            return;
        }
        BlockingQueue<Integer> turns = new LinkedBlockingQueue<>();
        for (int turn = 1; turn <= count; turn++) {
            turns.put(turn);
        }
        Process ping = start("Ping", count, pause);
        Process pong = start("Pong", count, pause);
        new Thread(() -> serve(ping, turns), "serves Ping").start();
        new Thread(() -> serve(pong, turns), "serves Pong").start();
        ping.waitFor();
        pong.waitFor();
        System.out.println();
        report("Ping", ping.exitValue());
        report("Pong", pong.exitValue());
    }

    // What a child does.
    private static void say(String word, int pause) throws Exception {
        BufferedReader answers = new BufferedReader(new InputStreamReader(System.in));
        System.err.println("turn?");
        while (answers.readLine() != null) {
            System.out.print(word);
            System.out.flush();
            Thread.sleep(pause);
            System.err.println("turn?");
        }
    }

    // What the parent does for a child, until it has gone
    // or there are no more turns.
    private static void serve(Process child, BlockingQueue<Integer> turns) {
        try (BufferedReader questions = child.errorReader();
                BufferedWriter answers = child.outputWriter()) {
            while (questions.readLine() != null) {
                Integer turn = turns.poll();
                if (turn == null) {
                    return;
                }
                answers.write(turn + "\n");
                answers.flush();
            }
        } catch (IOException e) {
            // The child has gone, and its pipes with it.
        }
    }

    // A child is this same program with one argument more.
    private static Process start(String word, int count, int pause) throws IOException {
        String java = System.getProperty("java.home") + "/bin/java";
        String classes = System.getProperty("java.class.path");
        String program = SharedQueue.class.getName();
        return new ProcessBuilder(java, "-cp", classes, program, "" + count, "" + pause, word)
                .redirectOutput(Redirect.INHERIT).start();
    }

    private static void report(String word, int status) {
        System.out.println(word + (status == 0 ? " ended by itself" : " was ended early, status " + status));
    }
}
