package classroom.program.process;

import java.io.BufferedReader;
import java.io.IOException;
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
                tell(f'{who} {os.getpid()}, started by {os.getppid()}, variable = {variable}')

            say('Parent: process')
            time.sleep(pause)
            pid = os.fork()
            tell(f'fork() returned {pid} in process {os.getpid()}')
            if pid == 0:
                for i in range(3):
                    time.sleep(pause)
                    variable = variable * 10
                    say('Child: process')
                time.sleep(pause)
            else:
                os.wait()
                tell(f'Process {pid} has ended')
                say('Parent: process')
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
            System.out.println(python.pid() + " was ended early, status " + status);
        }
    }
}
