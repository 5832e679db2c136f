package classroom.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.console.report.TextTable;
import classroom.text.Language;
import classroom.text.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words the console understands, and what it says to others. */
class WordsTest {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run                                       | freeze/blocking, freeze/background",
                "run freeze                                | freeze/blocking, freeze/background",
                "run freeze/nothing --json                 | freeze/blocking, freeze/background",
                "run nothing/blocking                      | freeze/blocking, freeze/background",
                "run freeze/blocking --set minutes=3       | seconds, 1, 60",
                "run freeze/blocking --set seconds         | seconds, 1, 60",
                "run freeze/blocking --set seconds=        | seconds, 1, 60",
                "run freeze/blocking --set seconds=many    | seconds, 1, 60, many",
                "run freeze/blocking --set seconds=0       | seconds, 1, 60",
                "run freeze/blocking --set=seconds=61      | seconds, 1, 60, 61",
                "run freeze/blocking --set seconds=1.5     | seconds, 1, 60, 1.5",
                "run freeze/blocking --set seconds=9999999999 | seconds, 1, 60, 9999999999",
                "run sum/one --set task=2                  | task, add, primes",
                "run process/spawn --set pauses=1          | process/spawn, pauses, 5000",
                "run freeze/blocking --java /no/such/place | /no/such/place",
                "run freeze/blocking --times 0             | 1, 1000",
                "run bank/locked --times 1001              | 1, 1000, 1001",
                "run bank/locked --times -1                | 1, 1000, -1",
                "run bank/locked --times ten               | 1, 1000, ten",
                "run bank/locked --times=                  | 1, 1000",
                "run bank/locked --times 99999999999       | 1, 1000, 99999999999",
                "run freeze/blocking --unobserved          | freeze/blocking, --unobserved",
                "run freeze/background --trace a.ccrun     | freeze/background, --trace",
                "run bank/locked --unobserved --trace a.ccrun | --unobserved, --trace",
                "run bank/locked --trace /no/such/place/a.ccrun | /no/such/place/a.ccrun",
                "run bank/locked --trace .                 | .",
                "trace                                     | FILE",
                "trace /no/such/place/a.ccrun              | /no/such/place/a.ccrun",
                "trace . --json                            | .",
            })
    void whatThereIsNotIsAnsweredInOneSentenceByWhatThereIs(String words, String named) {
        for (Language language : Language.values()) {
            ConsoleResult said = wrong(language, words);
            assertEquals(1, said.err().lines().count(), said.err());
            Arrays.stream(named.split(", "))
                    .forEach(name -> assertTrue(said.err().contains(name), name + " in " + said.err()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "walk                            | list, run, trace, export, explore, replay",
                "--nothing                       | --version, --help, --lang",
                "list --nothing                  | --json, --help, --lang",
                "list more                       | more",
                "run freeze/blocking --nothing   | --set, --json, --times, --unobserved, --trace, --java",
                "run freeze/blocking more        | more",
                "run freeze/blocking --set       | --set, name=value",
                "run freeze/blocking --java      | --java, FOLDER",
                "run freeze/blocking --json=what | --json",
                "run bank/locked --times         | --times, N",
                "run bank/locked --trace         | --trace, FILE",
                "run bank/locked --unobserved=no | --unobserved",
                "trace a.ccrun more              | more",
                "trace --times 3                 | --json, --help, --lang",
            })
    void whatIsNoWordOfOursIsAnsweredByASentenceAndTheUsage(String words, String named) {
        for (Language language : Language.values()) {
            ConsoleResult said = wrong(language, words);
            assertTrue(said.err().contains(Texts.text(language, "console.help.usage")), said.err());
            Arrays.stream(named.split(", "))
                    .forEach(name -> assertTrue(said.err().contains(name), name + " in " + said.err()));
        }
    }

    @Test
    void noCommandIsAnsweredByTheCommands() {
        ConsoleResult said = ConsoleResult.to("--lang", "en");
        assertEquals(2, said.exit());
        assertEquals("", said.out());
        assertTrue(
                said.err()
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .endsWith("list, run, trace, export, explore, replay, join."),
                said.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"list --lang fr", "--lang fr list", "run freeze/blocking --lang=fr"})
    void anUnknownLanguageIsAnsweredByThoseThatThereAre(String words) {
        ConsoleResult said = ConsoleResult.to(words.split(" "));
        assertEquals(2, said.exit());
        assertEquals("", said.out());
        assertEquals(
                "There is no language “fr”. The languages are: zh, en.",
                said.err().strip());
    }

    @ParameterizedTest
    @MethodSource("classroom.text.Language#values")
    void helpNamesEveryCommandAndOption(Language language) {
        ConsoleResult said = ConsoleResult.to("--help", "--lang", language.tag());
        assertEquals(0, said.exit());
        assertEquals("", said.err());
        assertTrue(said.out().matches("(?s).*\\blist .*\\brun .*\\btrace .*"), said.out());
        ConsoleResult run = ConsoleResult.to("run", "--help", "--lang", language.tag());
        for (String option : List.of(
                "LESSON/PROGRAM",
                "--set",
                "--json",
                "--times",
                "--unobserved",
                "--trace",
                "--java",
                "--lang",
                "--help")) {
            assertTrue(run.out().contains(option), option + " in " + run.out());
        }
        assertEquals(language == Language.ZH, CHINESE.matcher(run.out()).find(), run.out());
        assertTrue(run.out().lines().allMatch(line -> TextTable.width(line) <= 100), run.out());
    }

    @Test
    void theVersionIsOneLine() {
        ConsoleResult said = ConsoleResult.to("--version");
        assertEquals(0, said.exit());
        assertEquals(1, said.out().lines().count());
        assertTrue(said.out().startsWith("Concurrency Classroom"), said.out());
    }

    @Test
    void aFaultOfOursIsASentenceToo() {
        ConsoleResult said = ConsoleResult.to(null, Duration.ZERO, "list");
        assertEquals(1, said.exit());
        assertEquals("", said.out());
        assertEquals(1, said.err().lines().count(), said.err());
    }

    private static ConsoleResult wrong(Language language, String words) {
        List<String> all = new ArrayList<>(List.of("--lang", language.tag()));
        all.addAll(Arrays.asList(words.split(" ")));
        ConsoleResult said = ConsoleResult.to(all.toArray(String[]::new));
        assertEquals(2, said.exit(), said.err());
        assertEquals("", said.out());
        String sentence = said.err().lines().findFirst().orElseThrow();
        assertEquals(language == Language.ZH, CHINESE.matcher(sentence).find(), sentence);
        assertFalse(said.err().contains("Exception") || said.err().contains("\tat "), said.err());
        return said;
    }
}
