package classroom.window.workshop.editor;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.swing.text.JTextComponent;
import org.fife.ui.autocomplete.AutoCompletion;
import org.fife.ui.autocomplete.BasicCompletion;
import org.fife.ui.autocomplete.Completion;
import org.fife.ui.autocomplete.DefaultCompletionProvider;
import org.fife.ui.rsyntaxtextarea.RSyntaxTextArea;

/** Completes words in an editor with Ctrl+Space: words of the text, and classes of the JDK. */
final class JavaCompletions extends DefaultCompletionProvider {
    private static final int MAX_OFFERED = 200;
    private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]{2,}");
    private static final List<String> MODULES = List.of("java.base", "java.desktop", "java.net.http");

    /** The classes of the JDK's public packages, from simple to qualified names; read on first use. */
    private static final class Classes {
        static final CompletableFuture<NavigableMap<String, String>> ALL =
                CompletableFuture.supplyAsync(JavaCompletions::read);
    }

    private JavaCompletions() {}

    /** Adds completion to an editor. */
    static void install(RSyntaxTextArea area) {
        AutoCompletion completion = new AutoCompletion(new JavaCompletions());
        completion.setAutoCompleteSingleChoices(true);
        completion.setShowDescWindow(false);
        completion.install(area);
    }

    private static NavigableMap<String, String> read() {
        NavigableMap<String, String> found = new TreeMap<>();
        FileSystem runtime = FileSystems.getFileSystem(URI.create("jrt:/"));
        for (String module : MODULES) {
            Path root = runtime.getPath("modules", module);
            for (String part : List.of("java", "javax")) {
                if (Files.isDirectory(root.resolve(part))) {
                    try (Stream<Path> files = Files.walk(root.resolve(part))) {
                        files.map(each -> root.relativize(each).toString())
                                .filter(each -> each.endsWith(".class") && each.indexOf('$') < 0)
                                .forEach(each -> add(
                                        found,
                                        each.substring(0, each.length() - ".class".length())
                                                .replace('/', '.')));
                    } catch (IOException e) {
                        // Ignored: fewer classes are offered.
                        continue;
                    }
                }
            }
        }
        return found;
    }

    private static void add(Map<String, String> found, String name) {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        if (!simple.contains("-")) {
            found.merge(simple, name, (one, other) -> one + ", " + other);
        }
    }

    @Override
    protected List<Completion> getCompletionsImpl(JTextComponent area) {
        String begun = getAlreadyEnteredText(area);
        if (begun == null || begun.isEmpty()) {
            return List.of();
        }
        String lower = begun.toLowerCase(Locale.ROOT);
        NavigableMap<String, String> words = new TreeMap<>();
        Matcher matcher = WORD.matcher(area.getText());
        while (matcher.find()) {
            if (matcher.group().toLowerCase(Locale.ROOT).startsWith(lower)
                    && !matcher.group().equals(begun)) {
                words.put(matcher.group(), "");
            }
        }
        NavigableMap<String, String> classes = Classes.ALL.getNow(new TreeMap<>());
        classes.subMap(begun, true, begun + Character.MAX_VALUE, true).forEach(words::putIfAbsent);
        List<Completion> completions = new ArrayList<>();
        words.entrySet().stream()
                .limit(MAX_OFFERED)
                .forEach(each -> completions.add(
                        new BasicCompletion(this, each.getKey(), each.getValue().isEmpty() ? null : each.getValue())));
        return completions;
    }

    @Override
    protected boolean isValidChar(char each) {
        return Character.isJavaIdentifierPart(each);
    }
}
