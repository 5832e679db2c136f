package classroom.program.pingpong;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
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
        Process ping = start("Ping", count, pause);
        Process pong = start("Pong", count, pause);
        new Thread(() -> serve(ping, turns), "负责 Ping").start();
        new Thread(() -> serve(pong, turns), "负责 Pong").start();
        ping.waitFor();
        pong.waitFor();
        System.out.println();
        report("Ping", ping.exitValue());
        report("Pong", pong.exitValue());
    }

    // 子进程做的事。
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

    // 父进程为一个子进程做的事：
    // 直到它不在了，或者轮次发完了。
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
            // 子进程不在了，管道也随之断开。
        }
    }

    // 子进程还是这个程序，只是多一个参数。
    private static Process start(String word, int count, int pause) throws IOException {
        String java = System.getProperty("java.home") + "/bin/java";
        String classes = System.getProperty("java.class.path");
        String program = SharedQueue.class.getName();
        return new ProcessBuilder(java, "-cp", classes, program, "" + count, "" + pause, word)
                .redirectOutput(Redirect.INHERIT).start();
    }

    private static void report(String word, int status) {
        System.out.println(word + (status == 0 ? " 正常结束" : " 被提前结束，退出码 " + status));
    }
}
