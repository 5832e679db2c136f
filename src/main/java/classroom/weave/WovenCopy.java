package classroom.weave;

import classroom.trace.format.SiteTable;
import classroom.weave.probe.WeavingGap;
import classroom.weave.schedule.ScheduleFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * An instrumented copy, ready to run.
 *
 * @param classes  the class files by internal name, as in {@code classroom/program/freeze/Blocking}
 * @param sites    the places of the probes; empty without probes
 * @param gaps     methods with fewer probes, because they would be too long, and classes without any
 * @param schedule additional data of a scheduled copy; null for other copies
 */
public record WovenCopy(Map<String, byte[]> classes, SiteTable sites, List<WeavingGap> gaps, ScheduleFacts schedule) {
    private static final int MINOR = 4;
    private static final int MAJOR = 6;

    /** Whether its classes were compiled with preview features, so that the JVM needs {@code --enable-preview}. */
    public boolean needsPreview() {
        return classes.values().stream()
                .anyMatch(each -> each.length > MAJOR && each[MINOR] == -1 && each[MINOR + 1] == -1);
    }

    /**
     * Writes the copy into a folder for a class path, and the table of sites next to it.
     *
     * @return the folder
     */
    public Path writeTo(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> each : classes.entrySet()) {
            Path file = folder.resolve(each.getKey() + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
        Files.write(folder.resolve(SiteTable.FILE), sites.toBytes());
        if (schedule != null) {
            schedule.writeTo(folder);
        }
        return folder;
    }
}
