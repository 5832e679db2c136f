package classroom.program.pingpong;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
        Process ping = Child.start(SharedQueue.class, count, pause, "Ping");
        Process pong = Child.start(SharedQueue.class, count, pause, "Pong");
        new Thread(() -> serve(ping, turns), "serves Ping").start();
        new Thread(() -> serve(pong, turns), "serves Pong").start();
        ping.waitFor();
        pong.waitFor();
        System.out.println();
        System.out.println("Ping ended, status " + ping.exitValue());
        System.out.println("Pong ended, status " + pong.exitValue());
    }

    // What a child does.
    private static void say(String word, int pause) throws Exception {
        var answers = new BufferedReader(new InputStreamReader(System.in));
        System.err.println("turn?");
        while (answers.readLine() != null) {
            System.out.print(word);
            System.out.flush();
            Thread.sleep(pause);
            System.err.println("turn?");
        }
    }

    // What the parent does for a child, while there are turns.
    private static void serve(Process child, BlockingQueue<Integer> turns) {
        try (var questions = child.errorReader();
                var answers = child.outputWriter()) {
            Integer turn = 0;
            while (turn != null && questions.readLine() != null) {
                turn = turns.poll();
                if (turn != null) {
                    answers.write(turn + "\n");
                    answers.flush();
                }
            }
        } catch (IOException e) {
            // The child has gone, and its pipes with it.
        }
    }
}
