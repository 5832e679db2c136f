package classroom.program.process;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Scanner;

/*
 * A worker process of the pool, as its parent has it: two
 * pipes. And its main method, which is what the worker does.
 */
class Worker {
    static final String GONE = "gone";
    private final Process process;
    private final BufferedWriter out;
    private final BufferedReader in;

    Worker(int pause, String name) throws IOException {
        String java = System.getProperty("java.home") + "/bin/java";
        String classes = System.getProperty("java.class.path");
        String program = Worker.class.getName();
        process = new ProcessBuilder(java, "-cp", classes, program, "" + pause,
                name).redirectError(Redirect.INHERIT).start();
        out = process.outputWriter();
        in = process.inputReader();
    }

    // Hands it a task, and waits for the result.
    String ask(int task) {
        try {
            out.write(task + "\n");
            out.flush();
            String result = in.readLine();
            return result == null ? GONE : result;
        } catch (IOException e) {
            return GONE;
        }
    }

    // Closes its input, so that it ends. Gives its exit status.
    int end() throws InterruptedException {
        try {
            out.close();
        } catch (IOException e) {
            // It has gone before.
        }
        return process.waitFor();
    }

    public static void main(String[] args) throws InterruptedException {
        int pause = Integer.parseInt(args[0]);
        Scanner tasks = new Scanner(System.in);
        while (tasks.hasNextInt()) {
            int n = tasks.nextInt();
            Thread.sleep(pause);
            System.out.println(n + " * " + n + " = " + n * n);
        }
    }
}
