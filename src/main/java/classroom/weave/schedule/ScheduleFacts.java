package classroom.weave.schedule;

import classroom.schedule.ScheduledProgram;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * What a scheduled copy needs to be run, beside its classes.
 *
 * @param properties for {@link ScheduledProgram}
 * @param refusals   what in the program can't be scheduled; empty if all can
 */
public record ScheduleFacts(Properties properties, List<UnsupportedCall> refusals) {
    /**
     * Something that can't be scheduled.
     *
     * @param what      its name, as in {@code java.net.Socket}
     * @param className where it is used
     * @param line      in that class's source; 0 if it isn't known
     */
    public record UnsupportedCall(String what, String className, int line) {
    }

    /** Writes them beside the classes. */
    public void writeTo(Path folder) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(ScheduledProgram.FILE))) {
            properties.store(out, null);
        }
    }
}
