package classroom.program.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/*
 * What the system says of the server's processes: how much
 * memory they have, and how long they kept a core busy.
 */
class Servers {
    private final List<ProcessHandle> processes = new ArrayList<>();

    // Their process ids, with commas between them.
    Servers(String pids) {
        for (String pid : pids.split(",")) {
            ProcessHandle.of(Long.parseLong(pid)).ifPresent(processes::add);
        }
    }

    double cpuSeconds() {
        long millis = 0;
        for (ProcessHandle each : processes) {
            Duration cpu = each.info().totalCpuDuration().orElse(Duration.ZERO);
            millis += cpu.toMillis();
        }
        return millis / 1e3;
    }

    long megabytes() throws IOException {
        long kilobytes = 0;
        for (ProcessHandle each : processes) {
            kilobytes += kilobytes(each.pid());
        }
        return kilobytes / 1024;
    }

    // Linux, Windows and macOS each tell it in a way of their own.
    private static long kilobytes(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        if (Files.exists(status)) {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmRSS")) {
                    return digits(line);
                }
            }
            return 0;
        }
        if (System.getProperty("os.name").startsWith("Windows")) {
            String cells = answer("tasklist", "/FO", "CSV", "/NH",
                    "/FI", "PID eq " + pid);
            return digits(cells.substring(cells.lastIndexOf(",\"") + 1));
        }
        return digits(answer("ps", "-o", "rss=", "-p", "" + pid));
    }

    private static String answer(String... command) throws IOException {
        Process process = new ProcessBuilder(command).start();
        return new String(process.getInputStream().readAllBytes());
    }

    private static long digits(String text) {
        String digits = text.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }
}
