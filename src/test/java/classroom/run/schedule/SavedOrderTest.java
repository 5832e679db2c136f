package classroom.run.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.run.RunException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the files of orders. */
class SavedOrderTest {
    private static final String HEADING = "concurrency-classroom order 1\n";

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsRead() throws Exception {
        for (SavedOrder each : List.of(
                new SavedOrder("bank/unlocked", Map.of("threads", "3", "deposits", "1"), List.of(1, 2, 2, 1, 0, 40)),
                new SavedOrder("a\nb\\", Map.of("x=\n", "\\n = \r\n 中文 \u2028"), List.of()))) {
            Path file = folder.resolve("an.order");
            each.write(file);
            assertEquals(each, SavedOrder.read(file));
        }
        assertTrue(Files.readString(folder.resolve("an.order")).startsWith(HEADING));
    }

    @Test
    void filesThatLieGetASentence() throws Exception {
        refused("no saved order", "");
        refused("no saved order", "\0\1\2");
        refused("no saved order", "concurrency-classroom order 2\nprogram a\norder A\n");
        refused("no saved order", HEADING + "x".repeat(2_000_000));
        refused("line 2", HEADING);
        refused("line 3", HEADING + "program a\norder A ? B\n");
        refused("line 3", HEADING + "program a\nprogram b\norder A\n");
        refused("line 4", HEADING + "value a=1\nprogram a\nvalue a=2\norder A\n");
        refused("line 2", HEADING + "value\nprogram a\norder A\n");
        refused("line 3", HEADING + "program a\norder " + "A ".repeat(200_000) + "\n");
        refused("line 2", HEADING + "run rm\nprogram a\norder A\n");
        Path latin = Files.write(folder.resolve("latin"), "é".getBytes(StandardCharsets.ISO_8859_1));
        assertThrows(RunException.class, () -> SavedOrder.read(latin));
        assertThrows(RunException.class, () -> SavedOrder.read(folder.resolve("none")));
        assertThrows(RunException.class, () -> SavedOrder.read(folder));
    }

    private void refused(String why, String text) throws Exception {
        Path file = Files.writeString(folder.resolve("lies.order"), text);
        String told =
                assertThrows(RunException.class, () -> SavedOrder.read(file)).getMessage();
        assertTrue(told.contains(why), told);
    }
}
