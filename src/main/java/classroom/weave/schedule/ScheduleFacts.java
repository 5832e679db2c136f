package classroom.weave.schedule;

import classroom.schedule.ScheduledProgram;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * What is needed to run a scheduled copy, besides its classes.
 *
 * @param properties the properties of {@link ScheduledProgram}
 * @param refusals   the uses of classes and methods that can't be scheduled; empty if there are none
 */
public record ScheduleFacts(Properties properties, List<UnsupportedCall> refusals) {
    /**
     * A use of a class or method that can't be scheduled.
     *
     * @param what      the name of what is used, such as {@code java.net.Socket}
     * @param className the class that uses it
     * @param line      the line in that class's source; 0 if not known
     */
    public record UnsupportedCall(String what, String className, int line) {}

    /**
     * Writes the properties beside the classes.
     *
     * @param folder of the classes
     */
    public void writeTo(Path folder) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(ScheduledProgram.FILE))) {
            properties.store(out, null);
        }
    }
}
