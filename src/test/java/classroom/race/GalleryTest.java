package classroom.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Gallery;
import classroom.lesson.GalleryProgram;
import classroom.race.ObservedProgram.Outcome;
import classroom.run.Launcher;
import classroom.run.storage.AppDirectories;
import classroom.text.Language;
import classroom.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each program of the gallery has one of its outcomes, a broken one shows its fault, and its races are found. */
@Timeout(300)
class GalleryTest {
    private static final int JAVA = Runtime.version().feature();
    private static final int MAX_LINES = 60;
    private static final int MAX_COLUMNS = 80;
    private static final Pattern NOT_CODE = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*|\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @TempDir
    Path temporary;

    @Test
    void comesToItsOutcomes() throws Exception {
        List<GalleryProgram> programs =
                Gallery.programs().stream().filter(GalleryTest::isRunHere).toList();
        Map<String, String> wrong = new TreeMap<>();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try (Launcher launcher = new Launcher(AppDirectories.here())) {
            Map<String, Future<String>> results = new TreeMap<>();
            programs.forEach(each -> results.put(each.id(), two.submit(() -> check(launcher, each))));
            for (Map.Entry<String, Future<String>> each : results.entrySet()) {
                String fault = each.getValue().get();
                if (!fault.isEmpty()) {
                    wrong.put(each.getKey(), fault);
                }
            }
        } finally {
            two.shutdownNow();
        }
        assertEquals(Map.of(), wrong);
    }

    /** Returns what is wrong with a program's runs; empty if nothing is. */
    private String check(Launcher launcher, GalleryProgram program) throws Exception {
        List<String> options =
                program.preview() ? List.of("--enable-preview", "--release", Integer.toString(JAVA)) : List.of();
        ObservedProgram observed =
                new ObservedProgram(launcher, temporary, program.mainClass(), program.source(Language.EN), options);
        boolean faulty = program.fault().isEmpty();
        boolean raced = !program.race().equals("yes");
        List<String> told = new ArrayList<>();
        for (int run = 0; run < Math.max(1, program.runs()) && !(run > 0 && faulty && raced); run++) {
            Outcome outcome = observed.run(program.limitS());
            String name = name(program, outcome);
            told.add(name + " " + outcome.printed().strip().lines().collect(Collectors.joining(" | ")));
            if (!program.outcomes().contains(name)) {
                return "came to " + told;
            }
            if (program.race().equals("no") && !outcome.races().races().isEmpty()) {
                return "a race that isn't one: "
                        + outcome.races().races().stream()
                                .map(GalleryTest::tell)
                                .toList();
            }
            if (program.runs() == 0
                    && outcome.races().hints().stream().anyMatch(each -> each.kind() != Hint.HintKind.NOT_AWAITED)) {
                return "a hint in a right program: " + outcome.races().hints();
            }
            faulty |= program.fault().equals(name) || hasHint(program, outcome);
            raced |= !outcome.races().races().isEmpty();
        }
        return faulty && raced ? "" : "no " + (faulty ? "race" : program.fault()) + " in " + told;
    }

    private static boolean hasHint(GalleryProgram program, Outcome outcome) {
        boolean race =
                program.fault().equals("race") && !outcome.races().races().isEmpty();
        return race
                || outcome.races().hints().stream()
                        .anyMatch(each ->
                                each.kind().name().toLowerCase(Locale.ROOT).equals(program.fault()));
    }

    private static String tell(Race race) {
        return race.owner() + "." + race.name() + " " + race.first().line() + " "
                + race.second().line();
    }

    private static String name(GalleryProgram program, Outcome outcome) {
        boolean done = outcome.outcome().equals("done");
        return !done ? outcome.outcome() : outcome.printed().contains(program.right()) ? "ok" : "wrong";
    }

    /** Each program runs on the oldest Java that it needs; all of them run on any Java with the load tests. */
    private static boolean isRunHere(GalleryProgram program) {
        return runsHere(program) && (JAVA < 21 || program.java() > 17 || Boolean.getBoolean("classroom.load"));
    }

    /** Preview features may differ in a newer Java. */
    private static boolean runsHere(GalleryProgram program) {
        return program.preview() ? program.java() == JAVA : program.java() <= JAVA;
    }

    @Test
    void bothSourcesHaveTheSameCodeAndCompile() throws Exception {
        for (GalleryProgram each : Gallery.programs()) {
            String english = each.source(Language.EN);
            String chinese = each.source(Language.ZH);
            assertEquals(code(english), code(chinese), each.id());
            assertEquals(english.lines().count(), chinese.lines().count(), each.id() + ": lines");
            assertTrue(HAN.matcher(chinese).find() && !HAN.matcher(english).find(), each.id() + ": its languages");
            for (String line : (english + chinese).lines().toList()) {
                assertTrue(line.codePoints().map(GalleryTest::width).sum() <= MAX_COLUMNS, each.id() + ": " + line);
            }
            assertTrue(english.lines().count() <= MAX_LINES, each.id());
            assertTrue(
                    english.contains(" * Shows: ")
                            && english.contains(" * Can come out: ")
                            && english.contains(" * Wrong: "),
                    each.id());
        }
        for (GalleryProgram each : Gallery.programs().stream()
                .filter(GalleryTest::runsHere)
                .limit(3)
                .toList()) {
            ObservedProgram.compile(temporary, each.mainClass(), each.source(Language.ZH), List.of());
        }
    }

    private static int width(int character) {
        return Character.isIdeographic(character) || character >= 0x3000 && character < 0x3100 || character >= 0xff00
                ? 2
                : 1;
    }

    private static List<String> code(String source) {
        return NOT_CODE.matcher(source)
                .replaceAll("")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    @Test
    void theIndexIsWhole() {
        List<GalleryProgram> all = Gallery.programs();
        assertTrue(all.size() >= 26, all.size() + " programs");
        assertEquals(all.size(), all.stream().map(GalleryProgram::id).distinct().count());
        Set<String> groups = all.stream().map(GalleryProgram::group).collect(Collectors.toSet());
        for (String group : groups) {
            List<GalleryProgram> some =
                    all.stream().filter(each -> each.group().equals(group)).toList();
            assertTrue(
                    some.size() > 1
                            && some.stream().anyMatch(each -> each.fault().isEmpty()),
                    group);
        }
        for (GalleryProgram each : all) {
            assertTrue(
                    Texts.has(each.titleKey())
                            && !each.title().isBlank()
                            && !each.groupTitle().isBlank(),
                    each.id());
        }
    }
}
