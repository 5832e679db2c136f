package classroom.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.Challenge;
import classroom.lesson.Challenges;
import classroom.lesson.ExpectedEnd;
import classroom.lesson.Gallery;
import classroom.lesson.GalleryProgram;
import classroom.lesson.Lesson;
import classroom.lesson.Question;
import classroom.lesson.Questions;
import classroom.lesson.parameter.ChoiceParameter;
import classroom.lesson.parameter.LessonParameter;
import classroom.text.Language;
import classroom.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests that the texts of both languages match each other, and the code. */
class TextsTest {
    /** The keys of every lesson, after {@code <lesson id>.}. */
    private static final List<String> OF_A_LESSON =
            List.of("title", "question", "look", "idea", "inPython", "inJava", "ask1", "ask2", "ask3");
    /** The keys of Chinese texts without Chinese characters. */
    private static final Set<String> SAME_IN_BOTH =
            Set.of("race.of", "lanes.in", "lesson.happened.side", "outcome.and", "outcome.comma");

    private static final Path FILES = Path.of("src", "main", "resources", "classroom", "text");
    private static final Pattern KEY = Pattern.compile("(?m)^\\s*([\\w.-]+)\\s*[=:]");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern ASKED_FOR =
            Pattern.compile("\\btext\\((?:\\s*[\\w.()]+,)?\\s*\"([^\"\\n]+)\"\\s*[,)]");
    /** The prefix of the names of metrics, for all lessons or for one of them. */
    private static final Pattern METRIC = Pattern.compile("^(\\w+[.])?metric[.]");

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final Map<Language, Set<String>> keys = new HashMap<>();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(Texts.keys(Language.EN), Texts.keys(Language.ZH));
    }

    @Test
    void noTextIsEmpty() {
        for (Language language : Language.values()) {
            assertEquals(List.of(), those(language, key -> text(language, key).isBlank()), language + ": empty texts");
        }
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        for (Language language : Language.values()) {
            List<String> keys = new ArrayList<>();
            for (Path file : ProjectFiles.files(FILES, "_" + language.tag() + ".properties")) {
                KEY.matcher(Files.readString(file))
                        .results()
                        .map(each -> each.group(1))
                        .forEach(keys::add);
            }
            Set<String> once = new TreeSet<>(keys);
            once.forEach(keys::remove);
            assertEquals(List.of(), keys, language + ": keys that stand twice");
            assertEquals(once, Texts.keys(language), language + ": a file that Texts doesn't read");
        }
    }

    @Test
    void bothLanguagesHaveTheSameArguments() {
        assertEquals(
                List.of(),
                those(
                        Language.EN,
                        key -> !arguments(text(Language.EN, key)).equals(arguments(text(Language.ZH, key)))));
    }

    @Test
    void noApostropheStandsWhereItWouldQuote() {
        for (Language language : Language.values()) {
            assertEquals(
                    List.of(),
                    those(
                            language,
                            key -> text(language, key).contains("'")
                                    && !arguments(text(language, key)).isEmpty()),
                    language + ": ASCII apostrophes beside arguments; use \u2019");
        }
    }

    @Test
    void chineseTextsAreChinese() {
        assertEquals(
                List.of(),
                those(
                        Language.ZH,
                        key -> !SAME_IN_BOTH.contains(key)
                                && !CHINESE.matcher(text(Language.ZH, key)).find()),
                "Chinese texts without Chinese in them");
        assertEquals(
                List.of(),
                those(
                        Language.EN,
                        key -> CHINESE.matcher(text(Language.EN, key)).find() && !key.equals("act.language")),
                "English texts with Chinese in them");
        assertTrue(Texts.keys(Language.ZH).containsAll(SAME_IN_BOTH), "listed, but no key");
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> used = new TreeSet<>(ofTheCatalog());
        for (Path file : ProjectFiles.files(ProjectFiles.SOURCES, ".java")) {
            used.addAll(new JavaSource(Files.readString(file)).literals());
        }
        assertEquals(
                List.of(),
                those(
                        Language.EN,
                        key -> !used.contains(key)
                                && !used.contains(METRIC.matcher(key).replaceFirst(""))),
                "texts that nobody uses");
    }

    @Test
    void everyTextThatIsAskedForIsThere() throws IOException {
        Set<String> missing = new TreeSet<>(ofTheCatalog());
        for (Path file : ProjectFiles.files(ProjectFiles.SOURCES, ".java")) {
            Matcher asked = ASKED_FOR.matcher(new JavaSource(Files.readString(file)).withoutComments());
            asked.results().map(each -> each.group(1)).forEach(missing::add);
        }
        missing.removeAll(Texts.keys(Language.EN));
        assertEquals(Set.of(), missing, "texts that are asked for and not there");
    }

    /** Returns the keys that are composed of the catalog's ids and names. */
    private static Set<String> ofTheCatalog() {
        Set<String> keys = new TreeSet<>(Set.of("workshop.title", "workshop.question", "workshop.look"));
        for (GalleryProgram each : Gallery.programs()) {
            keys.add(each.titleKey());
            keys.add("gallery.group." + each.group());
        }
        for (Challenge each : Challenges.all()) {
            keys.add("challenge." + each.id() + ".goal");
            IntStream.rangeClosed(1, Challenge.HINTS)
                    .forEach(hint -> keys.add("challenge." + each.id() + ".hint" + hint));
        }
        for (Question each : Questions.all()) {
            keys.add("question." + each.id() + ".text");
            keys.add("question." + each.id() + ".why");
            each.choices().forEach(choice -> keys.add("question." + each.id() + "." + choice));
            each.choices().forEach(choice -> keys.add("question." + each.id() + "." + choice + ".thought"));
        }
        for (Lesson lesson : Catalog.lessons()) {
            OF_A_LESSON.forEach(suffix -> keys.add(lesson.id() + "." + suffix));
            lesson.programs().forEach(program -> keys.add(lesson.id() + "." + program.name()));
            lesson.programs().forEach(program -> keys.add(lesson.id() + "." + program.name() + ".happened"));
            lesson.programs().stream()
                    .filter(program -> Catalog.expected(program.id()) == ExpectedEnd.DEADLOCK)
                    .forEach(program -> keys.add(program.key() + ".deadlocked"));
            lesson.parameters().forEach(parameter -> keys.add(lesson.key(parameter.name())));
            lesson.parameters().forEach(parameter -> keys.add(lesson.key(parameter.name()) + ".tip"));
            lesson.parameters()
                    .forEach(parameter ->
                            words(parameter).forEach(word -> keys.add(lesson.key(parameter.name()) + "." + word)));
        }
        return keys;
    }

    private static List<String> words(LessonParameter parameter) {
        return parameter instanceof ChoiceParameter choice ? choice.words() : List.of();
    }

    private List<String> those(Language language, Predicate<String> condition) {
        return keys(language).stream().filter(condition).toList();
    }

    private String text(Language language, String key) {
        return keys(language).contains(key) ? Texts.text(language, key) : "";
    }

    /** Returns the keys of a language, which are sorted once. */
    private Set<String> keys(Language language) {
        return keys.computeIfAbsent(language, Texts::keys);
    }

    private static Set<String> arguments(String text) {
        return new TreeSet<>(ARGUMENT.matcher(text)
                .results()
                .map((MatchResult each) -> each.group(1))
                .toList());
    }
}
