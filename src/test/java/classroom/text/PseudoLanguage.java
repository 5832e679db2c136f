package classroom.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A language that nobody speaks, made of one folder: each English text in brackets and 40 % longer. A text without brackets
 * is not looked up, and one that is cut has no room for a longer language.
 */
public final class PseudoLanguage implements AutoCloseable {
    /** The brackets. */
    public static final String START = "⟦";

    public static final String END = "⟧";

    private static final double LONGER = 0.4;
    private final Language language;

    /**
     * Adds the language.
     *
     * @param folder an empty folder for its texts
     */
    public PseudoLanguage(Path folder) throws IOException {
        Properties all = new Properties();
        Texts.keys(Language.EN).forEach(key -> all.setProperty(key, of(Texts.text(Language.EN, key))));
        // All texts are in the file of one area: what is in the others is the app's business.
        try (Writer out = Files.newBufferedWriter(folder.resolve(Texts.areas().get(0) + ".properties"))) {
            all.store(out, null);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        language = Language.add("qps", folder);
    }

    /** Returns the language. */
    public Language language() {
        return language;
    }

    /** Returns a text in this language. */
    static String of(String english) {
        int visible = english.replaceAll("\\{[^}]*\\}|<[^>]*>", "").length();
        StringBuilder longer = new StringBuilder();
        for (int i = 0; i < Math.ceil(visible * LONGER) - 2; i++) {
            longer.append(i % 6 == 0 ? ' ' : 'e');
        }
        String html = "<html>";
        return english.startsWith(html)
                ? html + START + english.substring(html.length()) + longer + END
                : START + english + longer + END;
    }

    @Override
    public void close() {
        Language.remove(language);
    }
}
