package classroom.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A minimal program that prints its peak memory, in KB, on Linux; 0 on other systems. */
public final class Small {
    private static final Path STATUS = Path.of("/proc/self/status");

    private Small() {}

    public static void main(String[] args) throws IOException {
        String most = "0";
        if (Files.isReadable(STATUS)) {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith("VmHWM:")) {
                    most = line.replaceAll("[^0-9]", "");
                }
            }
        }
        System.out.println(most);
    }
}
