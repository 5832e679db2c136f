package classroom.lesson;

import classroom.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The source of a program, as compiled and in Chinese. The two have the same lines and differ only in comments and in
 * the words of string literals.
 */
public final class SourceText {
    private SourceText() {}

    /**
     * Returns the source of a program in a language, with lines ended by {@code \n}; the English one where it is not
     * translated.
     *
     * @throws IllegalStateException if there is none
     */
    public static String of(Program program, Language language) {
        return find(program, language)
                .or(() -> language == Language.ZH ? Optional.empty() : find(program, Language.EN))
                .orElseThrow(() -> new IllegalStateException("missing " + name(program, language)));
    }

    /** Returns the source of a program in a language; empty if there is none. */
    public static Optional<String> find(Program program, Language language) {
        return read(name(program, language));
    }

    private static Optional<String> read(String name) {
        try (InputStream in = SourceText.class.getResourceAsStream(name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Returns the source of a class that programs share; empty if there is none. Not for the event thread. */
    public static Optional<String> shared(String className) {
        return read("/" + className.replace('.', '/') + ".java");
    }

    private static String name(Program program, Language language) {
        String suffix = language == Language.EN ? ".java" : "_" + language.tag() + ".java";
        return "/" + program.mainClass().replace('.', '/') + suffix;
    }

    /**
     * Returns the translations of a program's literals, from the compiled text to the text in this language; empty
     * for a program that lacks a source in either language.
     */
    public static Map<String, String> words(Program program, Language language) {
        if (find(program, language).isEmpty() && find(program, Language.EN).isEmpty()) {
            return Map.of();
        }
        List<String> compiled = JavaTokens.literals(of(program, Language.EN));
        List<String> seen = JavaTokens.literals(of(program, language));
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
