package classroom.architecture.machine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The programs of a Linux machine; missing ones are installed with apt-get if possible. */
final class Packages {
    private final Path log;

    /** @param log the log file for apt-get */
    Packages(Path log) {
        this.log = log;
    }

    /** Whether a program is available, after installing its package if necessary. */
    boolean have(String program, String fromPackage) throws IOException {
        return isThere(program) || mayInstall() && install(fromPackage) && isThere(program);
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static boolean mayInstall() {
        return System.getProperty("user.name").equals("root") && isThere("apt-get");
    }

    private boolean install(String name) throws IOException {
        System.out.println("[INFO] Installing the package " + name + ", which gives the tests a display; log: " + log);
        return aptGet("install", name) || aptGet("update") && aptGet("install", name);
    }

    private boolean aptGet(String... words) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("apt-get", "-q", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=120"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            return builder.start().waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
