package classroom.program.pingpong;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/*
 * A child is its parent's program with one argument more. It
 * prints where its parent does.
 */
class Child {
    static Process start(Class<?> program, int count, int pause, String word)
            throws IOException {
        String java = System.getProperty("java.home") + "/bin/java";
        String classes = System.getProperty("java.class.path");
        String name = program.getName();
        return new ProcessBuilder(java, "-cp", classes, name, "" + count,
                "" + pause, word).redirectOutput(Redirect.INHERIT).start();
    }
}
