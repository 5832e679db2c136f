package classroom.lesson;

import classroom.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A program's source, as it was compiled and as its Chinese readers see it. The two differ in comments and in the words of string
 * literals and in nothing else, line by line.
 */
public final class SourceText {
    private SourceText() {
    }

    /** The whole source of a program in a language, its lines ended by {@code \n}. */
    public static String of(Program program, Language language) {
        String suffix = language == Language.EN ? ".java" : "_" + language.tag() + ".java";
        String name = "/" + program.mainClass().replace('.', '/') + suffix;
        try (InputStream in = SourceText.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The literals of a program that its readers in this language see in other words: the compiled word to theirs. */
    public static Map<String, String> words(Program program, Language language) {
        List<String> compiled = Tokens.literals(of(program, Language.EN));
        List<String> seen = Tokens.literals(of(program, language));
        if (compiled.size() != seen.size()) {
            throw new IllegalStateException(program.id() + ": its two sources have different literals");
        }
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < compiled.size(); i++) {
            if (!compiled.get(i).equals(seen.get(i))) {
                words.put(compiled.get(i), seen.get(i));
            }
        }
        return words;
    }
}
