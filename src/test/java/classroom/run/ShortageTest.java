package classroom.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import classroom.text.Texts;
import java.io.IOException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the system has run out of is told as that, and not as a fault of the Java or the folder. */
class ShortageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cannot run program \"/x/java\" (in directory \"/y\"): error=24, Too many open files | run.no-files",
                "Cannot run program \"/x/java\": error=11, Resource temporarily unavailable | run.no-processes",
                "Cannot run program \"/x/java\": error=12, Cannot allocate memory | run.no-memory-left",
                "No space left on device | run.no-disk-left",
                "Cannot run program \"/x/java\": error=2, No such file or directory | run.start"
            })
    void anErrorOfTheSystemIsTold(String message, String key) {
        RunException told = Shortage.tell(new IOException(message), "run.start", "bank/locked", "/x");
        assertEquals(Texts.text(key, "bank/locked", "/x"), told.getMessage());
    }

    @Test
    void theReasonOfAFileCounts() {
        IOException e = new IOException(new FileSystemException("/runs/alive", null, "Too many open files"));
        assertEquals(
                Texts.text("run.no-files", "/runs"),
                Shortage.tell(e, "run.folder", "/runs").getMessage());
    }

    @Test
    void theNameOfAFileDoesNot() {
        IOException e = new FileSystemException("/no space left/too many open files", null, "Permission denied");
        assertEquals(
                Texts.text("run.folder", "/runs"),
                Shortage.tell(e, "run.folder", "/runs").getMessage());
    }
}
