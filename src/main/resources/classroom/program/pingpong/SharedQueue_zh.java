package classroom.program.pingpong;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/*
 * 两个进程分别说 Ping 和 Pong，每领一个轮次说一个词。
 * 轮次都在父进程的一个队列里。子进程通过一条管道
 * （它的标准错误）要轮次，从另一条管道
 * （它的标准输入）读到答复。
 * 现象：一共 10 个词，谁多谁少不一定。
 * 原因：队列只在一块内存里，就是父进程的内存。
 * 杀掉一个子进程：剩下的轮次都归另一个；
 * 只有正在路上的那个轮次可能会丢。
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
        new Thread(() -> serve(ping, turns), "负责 Ping").start();
        new Thread(() -> serve(pong, turns), "负责 Pong").start();
        ping.waitFor();
        pong.waitFor();
        System.out.println();
        System.out.println("Ping 结束了，退出码 " + ping.exitValue());
        System.out.println("Pong 结束了，退出码 " + pong.exitValue());
    }

    // 子进程做的事。
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

    // 父进程为一个子进程做的事，直到轮次发完。
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
            // 子进程不在了，管道也随之断开。
        }
    }
}
