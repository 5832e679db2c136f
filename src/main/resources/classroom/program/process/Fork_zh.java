package classroom.program.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/*
 * Java 没有 fork，Python 有：这里启动 python3
 * 运行几行代码，并把它打印的内容打印出来。
 * 现象：fork() 调用一次，返回两次：
 * 在父进程里返回子进程号，在子进程里返回 0。
 * 原因：子进程是父进程的副本，从程序的中间开始。
 * 从那以后，子进程改的是自己的变量。
 * Windows 没有 fork：在那里 Python 会报错。
 */
public class Fork {
    private static final String SCRIPT = """
            import os, sys, time
            pause = int(sys.argv[1]) / 1000
            variable = 5

            def tell(line):
                os.write(1, (line + '\\n').encode())

            def say(who):
                tell(f'{who} {os.getpid()}，由进程 {os.getppid()} 启动，变量 = {variable}')

            say('父进程：进程号')
            time.sleep(pause)
            pid = os.fork()
            tell(f'fork() 返回了 {pid}，在进程 {os.getpid()} 里')
            if pid == 0:
                for i in range(3):
                    time.sleep(pause)
                    variable = variable * 10
                    say('子进程：进程号')
                time.sleep(pause)
            else:
                os.wait()
                tell(f'进程 {pid} 已结束')
                say('父进程：进程号')
            """;

    public static void main(String[] args) throws IOException, InterruptedException {
        String pause = args.length > 0 ? args[0] : "1000";
        Process python = new ProcessBuilder("python3", "-u", "-c", SCRIPT, pause).redirectErrorStream(true).start();
        try (BufferedReader output = python.inputReader(StandardCharsets.UTF_8)) {
            String line = output.readLine();
            while (line != null) {
                System.out.println(line);
                line = output.readLine();
            }
        }
        int status = python.waitFor();
        if (status != 0) {
            System.out.println(python.pid() + " 被提前结束，退出码 " + status);
        }
    }
}
