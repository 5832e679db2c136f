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

/**
 * Tests that only the specs of lessons refer to lessons by name, so that all differences between lessons are in the
 * specs.
 */
class LessonLiteralsTest {
    private static final Path SPECS = Path.of("lesson", "spec");
    /**
     * Words that are both the id of a lesson and something else, by file: the name of a method, the field of a JSON
     * object, the name of a number that programs of several lessons print.
     */
    private static final Map<String, Set<String>> OTHER_MEANING = Map.of(
            "AtomicCalls.java",
            Set.of("sum"),
            "JdkCalls.java",
            Set.of("sum"),
            "HandOverCalls.java",
            Set.of("sum"),
            "RaceJson.java",
            Set.of("process"),
            "ReportJson.java",
            Set.of("process", "deadlock"),
            "ResultNames.java",
            Set.of("cores", "sum"));

    private static final String IDS = Catalog.lessons().stream().map(Lesson::id).collect(Collectors.joining("|"));
    /** Matches an id of a lesson or program, the key of a text, or the name of a lesson's package. */
    private static final Pattern OF_A_LESSON =
            Pattern.compile("(?:" + IDS + ")(?:[/.].*)?|classroom[./]\\w+[./](?:" + IDS + ")[./].*");

    private static final Pattern TYPE_TEST = Pattern.compile("instanceof\\s+\\w+Stage\\b");

    @Test
    void noLiteralOutsideALessonsOwnFoldersNamesIt() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : foreign()) {
            String name = file.getFileName().toString();
            new JavaSource(Files.readString(file))
                    .literals().stream()
                            .filter(each -> OF_A_LESSON.matcher(each).matches()
                                    && !OTHER_MEANING
                                            .getOrDefault(name, Set.of())
                                            .contains(each))
                            .forEach(each -> found.add(name + ": " + each));
        }
        assertEquals(Set.of(), found);
    }

    @Test
    void nobodyAsksWhichStageItIs() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : foreign()) {
            if (TYPE_TEST
                    .matcher(new JavaSource(Files.readString(file)).withoutComments())
                    .find()) {
                found.add(file.toString());
            }
        }
        assertEquals(Set.of(), found);
    }

    /** Returns all sources except those of the specs and those in a folder with the name of a lesson. */
    private static List<Path> foreign() {
        Set<String> ids = Catalog.lessons().stream().map(Lesson::id).collect(Collectors.toSet());
        List<Path> foreign = ProjectFiles.files(ProjectFiles.SOURCES, ".java").stream()
                .filter(file -> !file.getParent().endsWith(SPECS)
                                && StreamSupport.stream(file.getParent().spliterator(), false)
                                        .map(Path::toString)
                                        .noneMatch(ids::contains)
                        // The packages of the app itself: run/process is not part of the lesson on processes.
                        || file.startsWith(ProjectFiles.SOURCES.resolve(Path.of("classroom", "run"))))
                .toList();
        assertTrue(foreign.size() > 200, "sources");
        return foreign;
    }
}
