package classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests what happens before the app itself is started. */
class MainTest {
    @ParameterizedTest
    @CsvSource({"1.8, 8", "9, 9", "11, 11", "17, 17", "25, 25", "1.7, 7", "21.0.1, 21"})
    void aJavaHasANumber(String specification, int feature) {
        assertEquals(feature, Main.featureVersion(specification));
    }

    @Test
    void aJavaWithoutASplashHasNone() {
        Main.close(() -> {
            throw new UnsatisfiedLinkError("no splashscreen in java.library.path");
        });
        Main.close(() -> {
            throw new UnsupportedOperationException("no splash screen here");
        });
        Main.close(() -> null);
    }

    @Test
    void aFolderThatJavaMisreadsIsTold() {
        assertTrue(Main.isUnreadable("jar:file:/home/x!/app.jar!/classroom/Main.class"));
        assertFalse(Main.isUnreadable("jar:file:/home/x!y/app.jar!/classroom/Main.class"));
        assertFalse(Main.isUnreadable("file:/home/x!/classroom/Main.class"));
        assertTrue(Main.badFolderMessage("jar:file:/home/x!/app.jar", Locale.SIMPLIFIED_CHINESE)
                .startsWith("并发课堂不能放在名字以“!”结尾的文件夹里"));
    }

    @Test
    void aSavedRunIsForTheWindow() {
        assertTrue(Main.isRun(new String[] {"/home/me/lost yuan.ccrun"}));
        assertTrue(Main.isRun(new String[] {"C:\\RUN.CCRUN"}));
        assertFalse(Main.isRun(new String[] {"trace", "run.ccrun"}));
        assertFalse(Main.isRun(new String[] {"--help"}));
        assertFalse(Main.isRun(new String[] {}));
    }

    @Test
    void theReadersLanguageComesFirst() {
        String[] english = Main.oldJavaMessage(8, Locale.FRANCE).split("\n");
        String[] chinese = Main.oldJavaMessage(11, Locale.SIMPLIFIED_CHINESE).split("\n");
        assertEquals(2, english.length);
        assertEquals(
                "Concurrency Classroom needs Java 17 or newer; this is Java 8. Install a newer Java and start it again.",
                english[0]);
        assertEquals("并发课堂需要 Java 17 或更新的版本，当前是 Java 8。请安装新版 Java 后再启动。", english[1]);
        assertTrue(chinese[0].startsWith("并发课堂") && chinese[0].contains("Java 11"), chinese[0]);
        assertEquals(english[0].replace("Java 8", "Java 11"), chinese[1]);
    }
}
