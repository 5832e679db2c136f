package classroom.run.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file keeps its encoding, its byte order mark and its line ends when it is saved. */
class TextFileTest {
    private static final String CHINESE = "class 银行 { String 名 = \"并发课堂\"; }";

    @TempDir
    Path folder;

    private void staysAsItWas(byte[] bytes, Charset charset, String text) throws Exception {
        Path file = Files.write(folder.resolve("A.java"), bytes);
        TextFile read = TextFile.read(file);
        assertEquals(text, read.text());
        assertEquals(charset, read.charset());
        read.write(file);
        assertArrayEquals(bytes, Files.readAllBytes(file));
    }

    @Test
    void utf8WithAndWithoutMark() throws Exception {
        staysAsItWas(CHINESE.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, CHINESE);
        staysAsItWas(("\uFEFF" + CHINESE).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, CHINESE);
    }

    @Test
    void gbkIsDetected() throws Exception {
        staysAsItWas(CHINESE.getBytes(Charset.forName("GBK")), TextFile.GBK, CHINESE);
    }

    @Test
    void utf16WithItsMark() throws Exception {
        staysAsItWas(("\uFEFF" + CHINESE).getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE, CHINESE);
    }

    @Test
    void windowsLineEndsStay() throws Exception {
        staysAsItWas("a\r\nb\r\n".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, "a\nb\n");
        staysAsItWas("a\nb\n".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, "a\nb\n");
    }

    @Test
    void anEncodingCanBeChosen() throws Exception {
        Path file = Files.write(folder.resolve("A.java"), "é".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("é", TextFile.read(file, StandardCharsets.ISO_8859_1).text());
    }

    @Test
    void binaryAndHugeFilesAreRefused() throws Exception {
        Path file = Files.write(folder.resolve("A.class"), new byte[] {(byte) 0xCA, (byte) 0xFE, 0, 0});
        assertFalse(
                assertThrows(NotTextException.class, () -> TextFile.read(file)).isTooLong());
        Path huge = Files.write(folder.resolve("B.java"), new byte[TextFile.MAX_BYTES + 1]);
        assertTrue(
                assertThrows(NotTextException.class, () -> TextFile.read(huge)).isTooLong());
    }

    @Test
    void whatTheEncodingDoesNotHaveIsToldBeforeSaving() {
        assertFalse(new TextFile(CHINESE, StandardCharsets.ISO_8859_1, false, "\n").isEncodable());
        assertTrue(TextFile.of(CHINESE).isEncodable());
    }
}
