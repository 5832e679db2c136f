package classroom.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.architecture.FinishedJar.Ended;
import classroom.lesson.Catalog;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the built jar in a terminal. */
class JarIT {
    @TempDir
    Path folder;

    @Test
    void tellsItsVersion() throws Exception {
        for (boolean display : List.of(false, true)) {
            Ended ended = run(display, List.of(), "--version");
            assertEquals(List.of(), ended.errors(), "standard error");
            assertEquals(0, ended.exit());
            assertTrue(ended.out().get(0).contains(version()), ended.out().toString());
        }
    }

    @Test
    void listsLessonsAndPrograms() throws Exception {
        Ended ended = run(false, List.of(), "list");
        assertEquals(0, ended.exit());
        assertEquals(List.of(), ended.errors(), "standard error");
        Catalog.lessons()
                .forEach(lesson -> lesson.programs()
                        .forEach(program -> assertEquals(
                                1,
                                ended.out().stream()
                                        .filter(line -> line.contains(program.id()))
                                        .count(),
                                program.id() + " in " + ended.out())));
    }

    @Test
    void listsThemForOtherProgramsToo() throws Exception {
        Ended ended = run(false, List.of(), "list", "--json");
        assertEquals(0, ended.exit());
        assertEquals(List.of(), ended.errors(), "standard error");
        String all = JsonParser.parseString(String.join("\n", ended.out())).toString();
        Catalog.lessons()
                .forEach(lesson -> lesson.programs()
                        .forEach(program ->
                                assertTrue(all.contains('"' + program.id() + '"'), program.id() + " in " + all)));
    }

    @Test
    void withoutADisplayItNamesTheWordsOfTheConsole() throws Exception {
        Ended ended = run(false, List.of("-Duser.language=en"));
        assertEquals(3, ended.exit());
        assertEquals(List.of(), ended.out(), "standard output");
        assertEquals(1, ended.errors().size(), "one sentence: " + ended.errors());
        assertTrue(
                ended.errors().get(0).matches(".*display.*list.*run.*"),
                ended.errors().get(0));
    }

    @Test
    void withoutADisplayItSaysSoInChineseToo() throws Exception {
        Ended ended = run(false, List.of("-Duser.language=zh", "-Duser.country=CN"));
        assertEquals(3, ended.exit());
        assertEquals(1, ended.errors().size(), "one sentence: " + ended.errors());
        assertTrue(
                ended.errors().get(0).matches(".*\\p{IsHan}.*list.*run.*"),
                ended.errors().get(0));
    }

    @Test
    void anUnknownLessonIsAnsweredByWhatThereIs() throws Exception {
        Ended ended = run(false, List.of(), "run", "no-such-lesson/at-all");
        assertEquals(2, ended.exit());
        assertEquals(List.of(), ended.out(), "standard output");
        String words = String.join(" ", ended.errors());
        Catalog.lessons().forEach(lesson -> assertTrue(words.contains(lesson.id()), lesson.id() + " in " + words));
    }

    @Test
    void anOlderJavaIsToldWhichIsNeeded() throws Exception {
        for (String[] words : List.of(new String[0], new String[] {"list"})) {
            Ended ended = run(false, List.of(AgentJar.option(folder, OlderJava.class, "11")), words);
            assertEquals(3, ended.exit());
            assertEquals(List.of(), ended.out(), "standard output");
            assertEquals(2, ended.errors().size(), "a sentence in each language: " + ended.errors());
            assertTrue(
                    ended.errors().stream().allMatch(line -> line.contains("Java 17") && line.contains("Java 11")),
                    ended.errors().toString());
            assertTrue(
                    ended.errors().stream().anyMatch(line -> line.matches(".*\\p{IsHan}.*")),
                    ended.errors().toString());
        }
    }

    private Ended run(boolean display, List<String> options, String... words) throws IOException, InterruptedException {
        return FinishedJar.run(folder, FinishedJar.start(display, options, words));
    }

    private static String version() throws IOException {
        try (JarFile jar = new JarFile(FinishedJar.FILE.toFile())) {
            return jar.getManifest().getMainAttributes().getValue("Implementation-Version");
        }
    }
}
