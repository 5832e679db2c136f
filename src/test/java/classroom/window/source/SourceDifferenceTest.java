package classroom.window.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import classroom.lesson.Catalog;
import classroom.lesson.Program;
import classroom.lesson.SourceText;
import classroom.text.Language;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests that exactly the lines with the key difference of two programs are tinted. */
class SourceDifferenceTest {
    private static final Program BLOCKING = Catalog.program("freeze/blocking");
    private static final Program BACKGROUND = Catalog.program("freeze/background");

    private static SourceDifference between(Program left, Program right, Language language) {
        return SourceDifference.between(left, SourceText.of(left, language), right, SourceText.of(right, language));
    }

    private static List<String> lines(Program program, Set<Integer> numbers) {
        List<String> all = SourceText.of(program, Language.EN).lines().toList();
        return numbers.stream().map(each -> all.get(each).strip()).toList();
    }

    @Test
    void theIdeaIsTinted() {
        SourceDifference difference = between(BLOCKING, BACKGROUND, Language.EN);
        // Both sleep and print; the difference is where, so the one in the background has more lines.
        assertEquals(List.of(), lines(BLOCKING, difference.left()));
        assertEquals(
                List.of(
                        "download.setEnabled(false);",
                        "new SwingWorker<Void, Void>() {",
                        "@Override",
                        "protected Void doInBackground() {",
                        "return null;",
                        "}",
                        "@Override",
                        "protected void done() {",
                        "download.setEnabled(true);",
                        "}",
                        "}.execute();"),
                lines(BACKGROUND, difference.right()));
    }

    @Test
    void programsWithLittleInCommonAreNotCompared() {
        SourceDifference none = between(Catalog.program("process/pipe"), Catalog.program("process/pool"), Language.EN);
        assertEquals(SourceDifference.NONE, none);
        SourceDifference some =
                between(Catalog.program("pingpong/own-counters"), Catalog.program("pingpong/threads"), Language.EN);
        assertFalse(some.left().isEmpty() || some.right().isEmpty());
    }

    @Test
    void eachSideHasItsOwn() {
        SourceDifference one = between(BLOCKING, BACKGROUND, Language.EN);
        SourceDifference turned = between(BACKGROUND, BLOCKING, Language.EN);
        assertEquals(one.left(), turned.right());
        assertEquals(one.right(), turned.left());
    }

    @Test
    void bothLanguagesHaveTheSame() {
        assertEquals(between(BLOCKING, BACKGROUND, Language.EN), between(BLOCKING, BACKGROUND, Language.ZH));
    }

    @Test
    void aProgramDoesNotDifferFromItself() {
        for (Language each : Language.values()) {
            assertEquals(SourceDifference.NONE, between(BACKGROUND, BACKGROUND, each));
            assertEquals(SourceDifference.NONE, between(BLOCKING, BLOCKING, each));
        }
    }

    @Test
    void commentsImportsAndTheOwnNameDoNotCount() {
        Program one = new Program("a/one", "a.One", List.of());
        Program two = new Program("a/two", "a.Two", List.of());
        String left = "import x.Y;\n// says one\nclass One {\n    One made = new One();  // one\n    int same;\n}\n";
        String right =
                "import x.Z;\n/* says\n two */\nclass Two {\n\n    Two made = new Two();\n    int same;\n    int more;\n}\n";
        SourceDifference difference = SourceDifference.between(one, left, two, right);
        assertEquals(Set.of(), difference.left());
        assertEquals(Set.of(7), difference.right());
        assertEquals(7, difference.rightStart());
    }
}
