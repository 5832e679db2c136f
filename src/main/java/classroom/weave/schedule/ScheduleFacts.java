package classroom.weave.schedule;

import classroom.schedule.ScheduledProgram;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * The data of a scheduled copy in addition to its classes.
 *
 * @param properties the properties for {@link ScheduledProgram}
 * @param refusals   the parts that cannot be scheduled; empty if there are none
 */
public record ScheduleFacts(Properties properties, List<Unschedulable> refusals) {
    /**
     * A part of a program that cannot be scheduled.
     *
     * @param what      its name, as in {@code java.net.Socket}
     * @param className the class that uses it
     * @param line      the line in that class's source; 0 if unknown
     */
    public record Unschedulable(String what, String className, int line) {
    }

    /** Writes the properties beside the classes. */
    public void writeTo(Path folder) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(ScheduledProgram.FILE))) {
            properties.store(out, null);
        }
    }
}
