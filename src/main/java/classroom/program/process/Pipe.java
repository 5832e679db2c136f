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
 * A parent sends lines to a child that sorts them, through
 * a pipe to its standard input, and reads them back through
 * another, from its standard output.
 * Expect: all lines come back, sorted. If the child is slow,
 * the parent has to wait as well.
 * Why: a pipe holds some tens of kB. When it is full, who
 * writes is blocked until the other end has read.
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
            System.out.println("The pipe is broken: its other end has gone.");
        }
        int status = child.waitFor();
        if (status != 0) {
            System.out.println("The child was ended early, status " + status);
        }
        List<String> again = new ArrayList<>(sorted);
        Collections.sort(again);
        System.out.println("Bytes sent: " + written + ", lines back: " + sorted.size()
                + ", in order: " + sorted.equals(again));
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

    // What the child does: it has to read all lines before it can write one.
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

    // A child is this same program with one argument more.
    private static Process start(int count, int slow) throws IOException {
        String java = System.getProperty("java.home") + "/bin/java";
        String classes = System.getProperty("java.class.path");
        return new ProcessBuilder(java, "-cp", classes, Pipe.class.getName(), "0", "" + count, "" + slow, "child")
                .redirectError(Redirect.INHERIT).start();
    }
}
