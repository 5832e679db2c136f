package classroom.program.process;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;

/*
 * Java can't fork, but Python can: this starts python3 with
 * a few lines that do, and prints what they print.
 * Expect: fork() is called once and returns twice: the
 * child's number in the parent, and 0 in the child.
 * Why: the child is a copy of its parent, in the middle of
 * the program. From there on each has its own variable.
 * Windows has no fork: there, Python says so.
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
            System.out.println("Python ended early, status " + status);
        }
    }
}
