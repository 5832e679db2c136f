package classroom.run.process;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** The memory of this machine that is available to new programs. */
public final class FreeMemory {
    private static final Path LINUX = Path.of("/proc/meminfo");
    private static final String AVAILABLE = "MemAvailable:";

    private FreeMemory() {}

    /**
     * Returns the available memory in bytes, as reported by the system: what is free or can be freed without writing
     * to disk. In a container, limited by the container's limit.
     */
    public static long bytes() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long total = system.getTotalMemorySize();
        return switch (Platform.HERE) {
            case LINUX -> Math.min(total, available(system));
            case WINDOWS -> Math.min(total, system.getFreeMemorySize());
            // On macOS, nearly all memory is in use at any time, and most of it can be freed.
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
            // Use the memory that is free at this moment.
        }
        return system.getFreeMemorySize();
    }
}
