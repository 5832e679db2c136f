package classroom.window.workshop;

import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.run.edit.DraftStore;
import classroom.run.edit.TextFile;
import classroom.window.SwingExtension;
import classroom.window.workshop.program.ProgramReader;
import java.awt.Component;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import javax.swing.JButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tests that typed text is kept as a draft, saved unchanged, and not lost by changes of the file by other programs. */
@Timeout(120)
class EditorSessionTest {
    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    @TempDir
    Path folder;

    private WorkshopPage page;

    @BeforeEach
    void open() throws Exception {
        page = new WorkshopPage(windowing.settings, folder.resolve("drafts"));
    }

    @AfterEach
    void close() throws Exception {
        page.close();
    }

    private void type(String text) throws Exception {
        page.on(() -> page.left().parts().editor.area().insert(text, 0));
    }

    private boolean isKept(String text) {
        try {
            return Files.readString(folder.resolve("drafts/0/left-0.draft")).contains(text);
        } catch (java.io.IOException e) {
            return false;
        }
    }

    @Test
    void whatIsTypedIsThereAgainInTheNextWindow() throws Exception {
        page.put(page.left(), "Mine.java", "class Mine { }\n");
        type("// 新 draft\n");
        page.until(() -> isKept("新 draft"), "the draft is on the disk");
        page.close();
        page = new WorkshopPage(windowing.settings, folder.resolve("drafts"));
        assertEquals(
                "// 新 draft\nclass Mine { }\n",
                onEventThread(() -> page.left().session().file().text()));
        assertTrue(onEventThread(() -> page.left().session().program().isChanged()));
        assertEquals(
                "Mine.java", onEventThread(() -> page.left().session().file().name()));
    }

    @Test
    void anUnsavedChangeOfAFileIsThereAgainToo() throws Exception {
        Path file = Files.writeString(folder.resolve("A.java"), "class A { }\n");
        page.open(page.left(), file);
        type("// typed\n");
        page.until(() -> isKept("typed"), "the draft is on the disk");
        page.close();
        page = new WorkshopPage(windowing.settings, folder.resolve("drafts"));
        page.until(() -> file.equals(page.left().session().program().place()), "the file is open again");
        assertEquals(
                "// typed\nclass A { }\n",
                onEventThread(() -> page.left().parts().editor.text()));
        assertEquals("class A { }\n", Files.readString(file));
    }

    @Test
    void savingKeepsLineEndsAndMarkAndDropsTheDraft() throws Exception {
        Path file = Files.write(folder.resolve("W.java"), "\uFEFFclass W {\r\n}\r\n".getBytes(StandardCharsets.UTF_8));
        page.open(page.left(), file);
        type("// 中\n");
        page.until(() -> isKept("中"), "the draft is on the disk");
        page.on(page.left().session()::save);
        page.until(() -> !page.left().session().program().isChanged(), "it is saved");
        assertArrayEquals(
                "\uFEFF// 中\r\nclass W {\r\n}\r\n".getBytes(StandardCharsets.UTF_8), Files.readAllBytes(file));
        page.close();
        try (DraftStore store = DraftStore.open(folder.resolve("drafts"))) {
            assertTrue(store.find("left-0").isEmpty());
        }
    }

    @Test
    void gbkStaysGbk() throws Exception {
        Path file = Files.write(folder.resolve("G.java"), "class G { } // 并发课堂\n".getBytes(TextFile.GBK));
        page.open(page.left(), file);
        type("// 又\n");
        page.on(page.left().session()::save);
        page.until(() -> !page.left().session().program().isChanged(), "it is saved");
        assertEquals("// 又\nclass G { } // 并发课堂\n", new String(Files.readAllBytes(file), TextFile.GBK));
    }

    private Path changedOutside() throws Exception {
        Path file = Files.writeString(folder.resolve("O.java"), "class O { }\n");
        page.open(page.left(), file);
        type("// mine\n");
        Files.writeString(file, "class O { /* theirs */ }\n");
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() + 5_000));
        page.on(page.left().editor().outside()::look);
        page.until(
                () -> SwingExtension.named(Component.class, page.view, "outside.left")
                        .isVisible(),
                "the change is noticed");
        return file;
    }

    @Test
    void aFileThatWasChangedOutsideIsReloaded() throws Exception {
        changedOutside();
        page.on(() -> SwingExtension.named(JButton.class, page.view, "outside.reload.left")
                .doClick());
        page.until(() -> page.left().parts().editor.text().equals("class O { /* theirs */ }\n"), "it is reloaded");
        assertFalse(onEventThread(() -> page.left().session().program().isChanged()));
        page.on(page.left().parts().editor.area()::undoLastAction);
        assertTrue(
                onEventThread(() -> page.left().parts().editor.text()).contains("mine"),
                "what was typed can be had back");
    }

    @Test
    void orTheReadersOwnTextIsKept() throws Exception {
        Path file = changedOutside();
        page.on(() -> SwingExtension.named(JButton.class, page.view, "outside.keep.left")
                .doClick());
        page.on(page.left().editor().outside()::look);
        page.on(page.left().session()::save);
        page.until(() -> !page.left().session().program().isChanged(), "it is saved");
        assertEquals("// mine\nclass O { }\n", Files.readString(file));
    }

    @Test
    void linesThatDifferAreTinted() throws Exception {
        page.put(page.left(), "A.java", "class A {\n    int x = 1;\n    int y = 2;\n    int z = 3;\n}\n");
        page.put(page.right(), "B.java", "class B {\n    int x = 1;\n    int y = 5;\n    int z = 3;\n}\n");
        page.until(
                () -> page.left().parts().editor.pane().tinted().equals(Set.of(2)), "the left side's line is tinted");
        assertEquals(
                Set.of(2),
                onEventThread(() -> page.right().parts().editor.pane().tinted()));
        page.on(() -> SwingExtension.named(javax.swing.JToggleButton.class, page.view, "compare")
                .doClick());
        page.until(() -> page.left().parts().editor.pane().tinted().isEmpty(), "nothing is tinted");
    }

    @Test
    void whatCannotBeOpenedLeavesWhatIsThere() throws Exception {
        Path binary = Files.write(folder.resolve("X.java"), new byte[] {1, 0, 2});
        assertTrue(org.junit.jupiter.api.Assertions.assertThrows(
                        classroom.run.RunException.class, () -> ProgramReader.read(binary, null))
                .getMessage()
                .contains("no text"));
        assertTrue(org.junit.jupiter.api.Assertions.assertThrows(
                        classroom.run.RunException.class,
                        () -> ProgramReader.read(Files.createDirectories(folder.resolve("empty")), null))
                .getMessage()
                .contains("no Java source"));
    }

    @Test
    void thePackageTellsWhereTheProgramsFolderBegins() {
        Path file = folder.resolve("src/some/pack/A.java");
        assertEquals(folder.resolve("src"), ProgramReader.root(file, "/** x */\npackage some.pack;\nclass A { }"));
        assertEquals(null, ProgramReader.root(file, "package other;"));
        assertEquals(file.getParent(), ProgramReader.root(file, "class A { }"));
    }
}
