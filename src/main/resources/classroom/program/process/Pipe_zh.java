package classroom.program.process;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/*
 * 父进程把很多行发给子进程排序，再收回来：
 * 通过管道写到子进程的标准输入，
 * 再从它的标准输出读回来。
 * 现象：所有的行都排好序回来了。如果子进程很慢，
 * 父进程也只好等。
 * 原因：管道只装得下几十千字节。管道满了，
 * 写的一方就被阻塞，直到另一头读走一些。
 */
public class Pipe {
    private static long written;
    private static long read;

    public static void main(String[] args) throws Exception {
        int count = args.length > 1 ? Integer.parseInt(args[1]) : 200;
        int slow = args.length > 2 ? Integer.parseInt(args[2]) : 20;
        if (args.length == 4 && args[3].equals("child")) {
            var in = new BufferedReader(new InputStreamReader(System.in));
            for (String line : readAll(in, slow).stream().sorted().toList()) {
                System.out.println(line);
                written += line.length() + 1;
            }
            return;
        }
        String java = System.getProperty("java.home") + "/bin/java";
        String classes = System.getProperty("java.class.path");
        Process child = new ProcessBuilder(java, "-cp", classes,
                Pipe.class.getName(), "0", "" + count, "" + slow, "child")
                .redirectError(Redirect.INHERIT).start();
        Random random = new Random();
        try (BufferedWriter out = child.outputWriter()) {
            for (int i = 0; i < count; i++) {
                String line = random.nextInt(1_000_000) + ".".repeat(1000);
                out.write(line + "\n");
                out.flush();
                written += line.length() + 1;
            }
        } catch (IOException e) {
            System.out.println("管道断了：另一头已经没有了。");
        }
        List<String> back = readAll(child.inputReader(), 0);
        boolean sorted = back.equals(back.stream().sorted().toList());
        System.out.println("子进程结束了，退出码 " + child.waitFor());
        System.out.println("bytes = " + written + ", lines = " + back.size());
        System.out.println("sorted = " + sorted);
    }

    private static List<String> readAll(BufferedReader in, int slow)
            throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            read += line.length() + 1;
            lines.add(line);
            Thread.sleep(slow);
        }
        return lines;
    }
}
