package classroom.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the app does in one lesson and not in another, it asks the lesson's spec: nothing else knows lessons by their names. */
class LessonLiteralsTest {
    private static final Path SPECS = Path.of("lesson", "spec");
    /**
     * Words that are the id of a lesson and something else as well: the name of a method, the field of a JSON object, the name of a
     * number that programs of several lessons print.
     */
    private static final Map<String, Set<String>> OTHER_MEANING = Map.of("CallRule.java", Set.of("sum"), "JdkCalls.java", Set.of("sum"), "HandOverCalls.java", Set.of("sum"), "RaceJson.java",
            Set.of("process"),
            "ReportJson.java", Set.of("process", "deadlock"), "ResultNames.java", Set.of("cores", "sum"));
    private static final String IDS = Catalog.lessons().stream().map(Lesson::id).collect(Collectors.joining("|"));
    /** An id, the id of a program, the key of a text, or the name of a lesson's own package. */
    private static final Pattern OF_A_LESSON = Pattern.compile("(?:" + IDS + ")(?:[/.].*)?|classroom[./]\\w+[./](?:" + IDS + ")[./].*");
    private static final Pattern TYPE_TEST = Pattern.compile("instanceof\\s+\\w+Stage\\b");

    @Test
    void noLiteralOutsideALessonsOwnFoldersNamesIt() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : foreign()) {
            String name = file.getFileName().toString();
            new JavaSource(Files.readString(file)).literals().stream()
                    .filter(each -> OF_A_LESSON.matcher(each).matches() && !OTHER_MEANING.getOrDefault(name, Set.of()).contains(each))
                    .forEach(each -> found.add(name + ": " + each));
        }
        assertEquals(Set.of(), found);
    }

    @Test
    void nobodyAsksWhichStageItIs() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : foreign()) {
            if (TYPE_TEST.matcher(new JavaSource(Files.readString(file)).withoutComments()).find()) {
                found.add(file.toString());
            }
        }
        assertEquals(Set.of(), found);
    }

    /** All sources but those of the specs, and those in a folder that has the name of a lesson. */
    private static List<Path> foreign() {
        Set<String> ids = Catalog.lessons().stream().map(Lesson::id).collect(Collectors.toSet());
        List<Path> foreign = ProjectFiles.files(ProjectFiles.SOURCES, ".java").stream().filter(file -> !file.getParent().endsWith(SPECS)
                && StreamSupport.stream(file.getParent().spliterator(), false).map(Path::toString).noneMatch(ids::contains)
                // The rooms of the app itself: run/process is not the lesson on processes.
                || file.startsWith(ProjectFiles.SOURCES.resolve(Path.of("classroom", "run")))).toList();
        assertTrue(foreign.size() > 200, "sources");
        return foreign;
    }
}
