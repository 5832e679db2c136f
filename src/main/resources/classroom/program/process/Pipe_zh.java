package classroom.program.process;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/*
 * 父进程把很多行发给子进程排序：通过一个管道写到
 * 它的标准输入，再通过另一个管道从它的标准输出读回来。
 * 现象：所有的行都排好序回来了。如果子进程很慢，
 * 父进程也只好等。
 * 原因：管道只装得下几十千字节。
 * 管道满了，写的一方就被阻塞，
 * 直到另一头读走一些。
 */
public class Pipe {
    private static final String DOTS = ".".repeat(1000);
    private static long written;
    private static long read;

    public static void main(String[] args) throws Exception {
        int count = args.length > 1 ? Integer.parseInt(args[1]) : 200;
        int slow = args.length > 2 ? Integer.parseInt(args[2]) : 20;
        if (args.length == 4 && args[3].equals("child")) {
            sort(slow);
            return;
        }
        Process child = start(count, slow);
        List<String> sorted = new ArrayList<>();
        try {
            write(child.outputWriter(), count);
            BufferedReader in = child.inputReader();
            String line = in.readLine();
            while (line != null) {
                read += line.length() + 1;
                sorted.add(line);
                line = in.readLine();
            }
        } catch (IOException e) {
            System.out.println("管道断了：另一头已经没有了。");
        }
        int status = child.waitFor();
        if (status != 0) {
            System.out.println("子进程被提前结束，退出码 " + status);
        }
        List<String> again = new ArrayList<>(sorted);
        Collections.sort(again);
        System.out.println("发出的字节：" + written + "，收回的行：" + sorted.size()
                + "，有序：" + sorted.equals(again));
    }

    private static void write(BufferedWriter out, int count) throws IOException {
        Random random = new Random();
        try (out) {
            for (int i = 0; i < count; i++) {
                String line = random.nextInt(1_000_000) + DOTS;
                out.write(line + "\n");
                out.flush();
                written += line.length() + 1;
            }
        }
    }

    // 子进程做的事：读完所有的行，才能开始写。
    private static void sort(int slow) throws Exception {
        List<String> lines = new ArrayList<>();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String line = in.readLine();
        while (line != null) {
            read += line.length() + 1;
            lines.add(line);
            Thread.sleep(slow);
            line = in.readLine();
        }
        Collections.sort(lines);
        for (String each : lines) {
            System.out.println(each);
            written += each.length() + 1;
        }
    }

    // 子进程还是这个程序，只是多一个参数。
    private static Process start(int count, int slow) throws IOException {
        String java = System.getProperty("java.home") + "/bin/java";
        String classes = System.getProperty("java.class.path");
        return new ProcessBuilder(java, "-cp", classes, Pipe.class.getName(), "0", "" + count, "" + slow, "child")
                .redirectError(Redirect.INHERIT).start();
    }
}
