package classroom.run;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An app knows whether the file that it runs from is still the same. */
class AppFileTest {
    @TempDir
    Path folder;

    @Test
    void anOverwrittenFileHasChanged() throws Exception {
        Path jar = Files.writeString(folder.resolve("app.jar"), "one build");
        AppFile file = new AppFile(jar);
        assertFalse(file.hasChanged());
        Files.writeString(jar, "another build");
        assertTrue(file.hasChanged());
        Files.delete(jar);
        assertTrue(file.hasChanged(), "it is gone");
    }

    @Test
    void aReplacedFileHasChangedThoughItLooksTheSame() throws Exception {
        Path jar = Files.writeString(folder.resolve("app.jar"), "one build");
        AppFile file = new AppFile(jar);
        Path other = Files.writeString(folder.resolve("other.jar"), "two build");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(jar));
        assertFalse(file.hasChanged());
        Files.move(other, jar, StandardCopyOption.REPLACE_EXISTING);
        assertTrue(Files.readAttributes(jar, BasicFileAttributes.class).fileKey() == null || file.hasChanged());
    }

    @Test
    void classesInAFolderDoNotCount() {
        assertFalse(new AppFile(folder).hasChanged());
        assertFalse(new AppFile(null).hasChanged());
        assertFalse(AppFile.running().hasChanged());
    }
}
