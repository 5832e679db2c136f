package classroom.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests that both themes define the same colors, and that the code uses them. */
class ColorsTest {
    private static final String OURS = "Classroom.";
    private static final Path THEMES = Path.of("src", "main", "resources", "classroom", "theme");
    private static final Pattern LOADED = Pattern.compile("\\b(?:Pen\\.color|LaneColors\\.of)\\(");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\n]*)\"");

    @Test
    void bothThemesHaveTheSameColors() throws IOException {
        assertEquals(colors("Light"), colors("Dark"));
        assertTrue(colors("Light").contains("Classroom.picture.ink"));
    }

    @Test
    void everyColorThatIsNamedIsThereAndUsed() throws IOException {
        Set<String> missing = new TreeSet<>();
        Set<String> unused = colors("Light");
        for (String name : names()) {
            List<String> known =
                    colors("Light").stream().filter(each -> isMeant(name, each)).toList();
            if (known.isEmpty()) {
                missing.add(name);
            }
            unused.removeAll(known);
        }
        assertEquals(Set.of(), missing, "colors that no theme has");
        assertEquals(Set.of(), unused, "colors that nobody uses");
    }

    @Test
    void colorsAreLoadedByTheirWholeNames() throws IOException {
        List<String> cut = new ArrayList<>();
        for (Path file : ProjectFiles.files(ProjectFiles.SOURCES, ".java")) {
            String source = new JavaSource(Files.readString(file)).withoutComments();
            Matcher loaded = LOADED.matcher(source);
            while (loaded.find()) {
                LITERAL.matcher(arguments(source, loaded.end()))
                        .results()
                        .map(each -> each.group(1))
                        .filter(each -> !each.startsWith(OURS))
                        .map(each -> file.getFileName() + ": " + each)
                        .forEach(cut::add);
            }
        }
        assertEquals(List.of(), cut, "colors without the beginning of their names");
    }

    /** Whether a name in the code means a color; a name that ends with a dot is the prefix of numbered colors. */
    private static boolean isMeant(String name, String color) {
        return name.endsWith(".") ? color.startsWith(name) : color.equals(name);
    }

    private static Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path file : ProjectFiles.files(ProjectFiles.SOURCES, ".java")) {
            new JavaSource(Files.readString(file))
                    .literals().stream().filter(each -> each.startsWith(OURS)).forEach(names::add);
        }
        return names;
    }

    private static Set<String> colors(String theme) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(THEMES.resolve("Flat" + theme + "Laf.properties"))) {
            properties.load(in);
        }
        Set<String> colors = new TreeSet<>(properties.stringPropertyNames());
        colors.removeIf(each -> !each.startsWith(OURS));
        return colors;
    }

    /** Returns the text between a parenthesis and its closing one. */
    private static String arguments(String source, int from) {
        int open = 1;
        int at = from;
        for (; open > 0; at++) {
            open += source.charAt(at) == '(' ? 1 : source.charAt(at) == ')' ? -1 : 0;
        }
        return source.substring(from, at);
    }
}
