package classroom.observe;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The words of a program in the language of its run. Woven copies ask it for every literal that has a translation; any thread
 * may.
 */
public final class Translations {
    /** The environment variable that names the table's file: properties, the word of the source to the word to say. */
    public static final String FILE = "CLASSROOM_WORDS";

    private static volatile Map<String, String> table = atStart();

    private Translations() {
    }

    /** What to say for a word of the source: the word itself where the table has none. */
    public static String say(String word) {
        return table.getOrDefault(word, word);
    }

    /** The word of the source for what {@link #say} gave; the text itself where it gave none such. */
    public static String source(String said) {
        for (Map.Entry<String, String> each : table.entrySet()) {
            if (each.getValue().equals(said)) {
                return each.getKey();
            }
        }
        return said;
    }

    /** From now on, says the words of this table. */
    public static void use(Map<String, String> words) {
        table = Map.copyOf(words);
    }

    private static Map<String, String> atStart() {
        String file = System.getenv(FILE);
        if (file == null) {
            return Map.of();
        }
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            return Map.of();
        }
        Map<String, String> table = new HashMap<>();
        words.forEach((word, said) -> table.put((String) word, (String) said));
        return table;
    }
}
