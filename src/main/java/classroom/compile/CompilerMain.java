package classroom.compile;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles sources and prints the compiler's messages, a line each: kind, index of the source or its file, line and
 * column (from 1), start and end (offsets in characters), code, and message, separated by tabs. The last line is {@code
 * done} with {@code true} or {@code false}.
 */
public final class CompilerMain {
    /** The maximum size of the printed messages; the first errors are the important ones. */
    private static final int MAX_BYTES = 48 * 1024;

    private static final int MAX_CHARS = 600;

    private CompilerMain() {}

    /**
     * Compiles.
     *
     * @param words a file in UTF-8: the language tag of messages; the number of options; the options, a line each; the
     *              sources, a line each: the name of the file, a tab, and the UTF-8 file with its text
     */
    public static void main(String[] words) throws IOException {
        PrintStream out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            out.println("none");
            return;
        }
        List<String> order = Files.readAllLines(Path.of(words[0]));
        Locale locale = Locale.forLanguageTag(order.get(0));
        Locale.setDefault(locale);
        int count = Integer.parseInt(order.get(1));
        List<String> options = order.subList(2, 2 + count);
        List<SourceObject> sources = new ArrayList<>();
        for (String each : order.subList(2 + count, order.size())) {
            String[] parts = each.split("\t", 2);
            sources.add(new SourceObject(sources.size(), Path.of(parts[0]), Files.readString(Path.of(parts[1]))));
        }
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        boolean good;
        String fault = "";
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(told, locale, StandardCharsets.UTF_8)) {
            JavaFileManager files = standard;
            good = compiler.getTask(null, files, told, options, null, sources).call();
        } catch (RuntimeException e) {
            good = false;
            fault = e.toString();
        }
        tell(told.getDiagnostics(), locale, out);
        if (!fault.isEmpty()) {
            out.println(line("ERROR", "-1", "-1", "-1", "-1", "-1", "", fault));
        }
        out.println("done\t" + good);
    }

    private static void tell(List<Diagnostic<? extends JavaFileObject>> all, Locale locale, PrintStream out) {
        int bytes = 0;
        for (Diagnostic<? extends JavaFileObject> each : all) {
            JavaFileObject source = each.getSource();
            String from = source instanceof SourceObject ours
                    ? String.valueOf(ours.number())
                    : source == null ? "-1" : source.getName();
            String line = line(
                    each.getKind().name(),
                    from,
                    number(each.getLineNumber()),
                    number(each.getColumnNumber()),
                    number(each.getStartPosition()),
                    number(each.getEndPosition()),
                    String.valueOf(each.getCode()),
                    each.getMessage(locale));
            bytes += line.getBytes(StandardCharsets.UTF_8).length + 2;
            if (bytes > MAX_BYTES) {
                return;
            }
            out.println(line);
        }
    }

    private static String number(long value) {
        return value == Diagnostic.NOPOS ? "-1" : String.valueOf(value);
    }

    private static String line(String... parts) {
        StringBuilder line = new StringBuilder();
        for (String each : parts) {
            String said = each == null ? "" : each.length() <= MAX_CHARS ? each : each.substring(0, MAX_CHARS) + "…";
            line.append(line.length() == 0 ? "" : "\t")
                    .append(said.replace("\r", "").replace("\t", " ").replace("\n", "\u2028"));
        }
        return line.toString();
    }
}
