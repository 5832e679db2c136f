package classroom.run.process;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory this machine has for new programs. */
final class FreeMemory {
    private static final Path LINUX = Path.of("/proc/meminfo");
    private static final String AVAILABLE = "MemAvailable:";

    private FreeMemory() {
    }

    /**
     * In bytes, as far as the system tells: what is free, or can be freed without writing anything out. Within a container, no more
     * than that may have.
     */
    static long bytes() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long total = system.getTotalMemorySize();
        return switch (Platform.HERE) {
            case LINUX -> Math.min(total, available(system));
            case WINDOWS -> Math.min(total, system.getFreeMemorySize());
            // There, nearly all memory is in use at any time, and most of it can be freed.
            case MACOS -> total / 4 * 3;
        };
    }

    private static long available(OperatingSystemMXBean system) {
        try {
            for (String line : Files.readAllLines(LINUX)) {
                if (line.startsWith(AVAILABLE)) {
                    return Long.parseLong(line.replaceAll("\\D", "")) << 10;
                }
            }
        } catch (IOException e) {
            // Then what is free at this moment must do.
        }
        return system.getFreeMemorySize();
    }
}
