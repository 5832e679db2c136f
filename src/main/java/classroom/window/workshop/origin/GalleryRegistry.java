package classroom.window.workshop.origin;

import classroom.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The programs that the app brings as examples: those of the gallery's index, where there is one. Reads resources. */
public final class GalleryRegistry {
    private static final String FOLDER = "/classroom/gallery/";
    private static final String INDEX = FOLDER + "index.txt";

    private static final Pattern CLASS = Pattern.compile("(?m)^(?:public )?(?:final )?class ([\\p{L}_$][\\p{L}\\p{N}_$]*)");

    private GalleryRegistry() {
    }

    /** The ids of the programs, in their order; none without an index. */
    public static List<String> ids() {
        return read(INDEX).map(text -> text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList())
                .orElse(List.of());
    }

    /** The source of a program; empty if there is none. */
    public static Optional<String> source(String id, Language language) {
        return read(FOLDER + id + "_" + language.tag() + ".java");
    }

    /** What a program is called: the first words of its first comment; its id where it has none. */
    public static String title(String id, Language language) {
        return source(id, language).flatMap(text -> text.lines().map(line -> line.replaceFirst("^\\s*(//|/\\*+|\\*+/?)\\s*", "").strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("package ") && !line.startsWith("import ")).findFirst())
                .filter(line -> !line.contains("{")).orElse(id);
    }

    /** The name of the file that a program would be in: that of its public class, or of its first one. */
    public static String fileName(String id, String text) {
        Matcher found = CLASS.matcher(text);
        return (found.find() ? found.group(1) : id) + ".java";
    }

    private static Optional<String> read(String name) {
        try (InputStream in = GalleryRegistry.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
