package classroom.program.process;

import java.io.BufferedReader;
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
                numbers = f'pid = {os.getpid()}, parent = {os.getppid()}'
                tell(f'{who}: {numbers}, variable = {variable}')

            say('Parent')
            time.sleep(pause)
            child = os.fork()
            tell(f'fork() = {child}, pid = {os.getpid()}')
            if child == 0:
                for i in range(3):
                    time.sleep(pause)
                    variable = variable * 10
                    say('Child')
                time.sleep(pause)
            else:
                os.wait()
                tell(f'ended = {child}')
                say('Parent')
            """;

    public static void main(String[] args) throws Exception {
        String pause = args.length > 0 ? args[0] : "1000";
        Process python = new ProcessBuilder("python3", "-u", "-c", SCRIPT,
                pause).redirectErrorStream(true).start();
        BufferedReader output = python.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        while (line != null) {
            System.out.println(line);
            line = output.readLine();
        }
        int status = python.waitFor();
        if (status != 0) {
            System.out.println("Python 被提前结束，退出码 " + status);
        }
    }
}
