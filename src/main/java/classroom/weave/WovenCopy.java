package classroom.weave;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A woven copy, ready to run.
 *
 * @param classes the class files by internal name, as in {@code classroom/program/freeze/Blocking}
 */
public record WovenCopy(Map<String, byte[]> classes) {
    /**
     * Writes the copy into a folder that a JVM can have on its class path.
     *
     * @return the folder
     */
    public Path writeTo(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> each : classes.entrySet()) {
            Path file = folder.resolve(each.getKey() + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
        return folder;
    }
}
