package classroom.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The paths of files in the project's folder, which is the working directory of tests. */
final class ProjectFiles {
    static final Path SOURCES = Path.of("src", "main", "java");
    static final Path PROGRAMS = SOURCES.resolve(Path.of("classroom", "program"));
    static final Path CLASSES = Path.of("target", "classes");
    static final Path TEST_CLASSES = Path.of("target", "test-classes");
    static final Path ICONS = Path.of("icons");

    private ProjectFiles() {}

    /** Returns all files below a folder with a suffix, sorted by name. */
    static List<Path> files(Path folder, String end) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
