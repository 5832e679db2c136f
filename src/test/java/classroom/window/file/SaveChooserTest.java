package classroom.window.file;

import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;

import classroom.window.SwingExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JFileChooser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests where a file may be saved, and when the user is asked first. */
class SaveChooserTest {
    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    private final List<String> asked = new ArrayList<>();
    private final List<String> approved = new ArrayList<>();
    private boolean replace;
    private SaveChooser chooser;

    @BeforeEach
    void make() throws Exception {
        chooser = onEventThread(() -> new SaveChooser("Tables", ".csv", "speed-up.csv", (above, file) -> {
            asked.add(file.getFileName().toString());
            return replace;
        }));
        chooser.addActionListener(event -> {
            if (JFileChooser.APPROVE_SELECTION.equals(event.getActionCommand())) {
                approved.add(chooser.getSelectedFile().getName());
            }
        });
    }

    private void choose(String name) throws Exception {
        onEventThread(() -> {
            chooser.setSelectedFile(windowing.folder.resolve(name).toFile());
            chooser.approveSelection();
            return null;
        });
    }

    @Test
    void aNewNameIsTakenWithItsSuffix() throws Exception {
        assertEquals("speed-up.csv", chooser.getSelectedFile().getName());
        choose("new");
        choose("new.csv");
        choose("NEW.CSV");
        choose("new.txt");
        assertEquals(List.of("new.csv", "new.csv", "NEW.CSV", "new.txt.csv"), approved);
        assertEquals(List.of(), asked);
    }

    @Test
    void whatIsThereIsReplacedOnlyIfTheReaderSaysSo() throws Exception {
        Path there = Files.writeString(windowing.folder.resolve("old.csv"), "mine");
        choose("old.csv");
        choose("old");
        assertEquals(List.of("old.csv", "old.csv"), asked, "by whatever name it is meant");
        assertEquals(List.of(), approved);
        replace = true;
        choose("old");
        assertEquals(List.of("old.csv"), approved);
        assertEquals("mine", Files.readString(there), "the chooser itself touches nothing");
    }
}
