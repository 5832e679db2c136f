package classroom.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that every package has a description. */
class PackagesTest {
    @Test
    void everyPackageHasItsParagraph() throws IOException {
        List<Path> folders = ProjectFiles.files(ProjectFiles.SOURCES, ".java").stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !folder.startsWith(ProjectFiles.PROGRAMS) && !folder.endsWith("classroom"))
                .toList();
        assertTrue(folders.size() >= 9, folders.toString());
        for (Path folder : folders) {
            Path info = folder.resolve("package-info.java");
            assertTrue(Files.exists(info), folder + " has no package-info.java");
            String words = Files.readString(info)
                    .replaceAll("(?s).*/\\*\\*(.*)\\*/.*", "$1")
                    .replace("*", "")
                    .strip();
            assertTrue(words.length() > 40 && words.endsWith("."), info + " says too little");
        }
    }
}
