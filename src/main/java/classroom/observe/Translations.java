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
 * The words of a program in the language of its run. Woven copies call it for each literal that has a translation.
 * All methods may be called on any thread.
 */
public final class Translations {
    /**
     * The environment variable with the name of the table's file: properties from the word in the source to its
     * translation.
     */
    public static final String FILE = "CLASSROOM_WORDS";

    private static volatile Map<String, String> table = atStart();

    private Translations() {}

    /** Returns the translation of a word in the source; the word itself if there is none. */
    public static String say(String word) {
        return table.getOrDefault(word, word);
    }

    /** Returns the word in the source for a result of {@link #say}; the text itself if it is no such result. */
    public static String source(String said) {
        for (Map.Entry<String, String> each : table.entrySet()) {
            if (each.getValue().equals(said)) {
                return each.getKey();
            }
        }
        return said;
    }

    /** Sets the table of translations. */
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
