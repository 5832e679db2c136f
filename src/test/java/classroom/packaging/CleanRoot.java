package classroom.packaging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A Debian root without Java, in which commands run one after the other. It has the files of this machine, and what is
 * changed there ends with it. Needs the rights of root.
 */
final class CleanRoot implements AutoCloseable {
    private final Path shared;
    private final Process shell;
    private final Writer in;
    private final BufferedReader out;

    /**
     * The result of a command.
     *
     * @param exit its exit status
     * @param text what it printed
     */
    record Result(int exit, String text) {}

    /** @param shared a folder that commands see as {@code /shared} */
    CleanRoot(Path folder, Path shared) throws IOException {
        this.shared = shared;
        Path root = Files.createDirectories(folder.resolve("root"));
        shell = new ProcessBuilder(
                        "unshare", "--mount", "sh", "src/package/clean-root.sh", root.toString(), shared.toString())
                .redirectErrorStream(true)
                .start();
        in = shell.outputWriter();
        out = shell.inputReader();
    }

    /** Whether this user and this system may have such a root. */
    static boolean isPossible() {
        try {
            return new ProcessBuilder("unshare", "--mount", "sh", "-c", "mount -t tmpfs none /mnt")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Runs a command of the shell to its end. */
    Result run(String command) throws IOException {
        String mark = UUID.randomUUID().toString();
        Path text = shared.resolve("out-" + mark);
        in.write("( " + command + "\n) >/shared/out-" + mark + " 2>&1 </dev/null; echo " + mark + " $?\n");
        in.flush();
        StringBuilder stray = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(mark + " ")) {
                return new Result(Integer.parseInt(line.substring(mark.length() + 1)), Files.readString(text));
            }
            stray.append(line).append('\n');
        }
        throw new IOException("the root ended: " + stray);
    }

    /** Starts a command of the shell, which may run on. */
    void start(String command) throws IOException {
        in.write("( " + command + "\n) >/shared/started.txt 2>&1 </dev/null &\n");
        in.flush();
    }

    @Override
    public void close() throws IOException {
        in.close();
        try {
            shell.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
