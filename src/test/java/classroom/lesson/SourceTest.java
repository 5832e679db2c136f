package classroom.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.text.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is comment, code and literal in a source; and the pairs of words in its two languages. */
class SourceTest {
    @Test
    void literalsAreFoundInTheirOrder() {
        assertEquals(
                List.of("a", "", "b\"c", "tab\t\\", "// no comment", "/* nor this */", "'"), JavaTokens.literals("""
                String s = "a" + "" + "b\\"c";  // "in a comment"
                char c = '"', d = '\\'', e = '\\\\';
                /* "in another"
                   " and an odd one */
                f("tab\\t\\\\", "// no comment", "/* nor this */", "'");
                // it's "odd
                """));
    }

    @Test
    void aTextBlockIsALiteral() {
        String quotes = "\"\"\"";
        String source =
                "f(\"a\", " + quotes + "\n    print('b \"c\"') // no comment\n      \\\\n\n    " + quotes + ", \"d\");";
        assertEquals(List.of("a", "print('b \"c\"') // no comment\n  \\n\n", "d"), JavaTokens.literals(source));
        assertEquals(source, JavaTokens.withoutComments(source));
    }

    @Test
    void commentsBecomeBlanksAndLinesStay() {
        String source = "int a; // it's \"one\"\nString s = \"// \\\" /*\"; /* two\n lines */ char c = '\"'; // '\n";
        String code = JavaTokens.withoutComments(source);
        assertEquals(
                List.of("int a;", "String s = \"// \\\" /*\";", "          char c = '\"';"),
                code.lines().map(String::stripTrailing).toList());
        assertEquals(source.length(), code.length());
    }

    @Test
    void anUnfinishedCommentHidesNothing() {
        assertEquals("int a; /* open", JavaTokens.withoutComments("int a; /* open"));
        assertEquals(List.of(), JavaTokens.literals("String s = \"open\n"));
    }

    @Test
    void wordsArePairs() {
        Program blocking = Catalog.program("freeze/blocking");
        assertEquals(
                Map.of(
                        "Download",
                        "下载",
                        "About",
                        "关于",
                        "Download finished",
                        "下载完成",
                        "Made in class",
                        "课堂作品",
                        "Single thread",
                        "单线程"),
                SourceText.words(blocking, Language.ZH));
        assertEquals(Map.of(), SourceText.words(blocking, Language.EN));
    }

    @Test
    void aSourceIsTheOneThatWasCompiled() {
        Program blocking = Catalog.program("freeze/blocking");
        String english = SourceText.of(blocking, Language.EN);
        String chinese = SourceText.of(blocking, Language.ZH);
        assertTrue(english.startsWith("package classroom.program.freeze;") && english.contains("\"Download\""));
        assertTrue(chinese.contains("\"下载\"") && !chinese.contains("Download"));
        assertFalse((english + chinese).contains("\r"));
        assertEquals(english.lines().count(), chinese.lines().count());
    }

    @Test
    void aMissingSourceIsTold() {
        Program missing = new Program("freeze/missing", "classroom.program.freeze.Missing", List.of());
        assertThrows(IllegalStateException.class, () -> SourceText.of(missing, Language.EN));
    }
}
