package classroom.console;

import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.console.report.Report;
import classroom.console.report.ReportJson;
import classroom.console.report.ReportText;
import classroom.console.report.SavedReport;
import classroom.console.request.UsageException;
import classroom.lesson.Catalog;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the console says of a run in a file, for tests of other packages. */
public final class SavedReports {
    private SavedReports() {}

    /**
     * The report in text and in JSON, as the terminal gets it; empty if the file is refused with a sentence.
     *
     * @throws RuntimeException if anything else goes wrong
     */
    public static Optional<List<String>> of(Path file) {
        try {
            Report report = SavedReport.of(file.toString(), Catalog.lessons());
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            ByteArrayOutputStream json = new ByteArrayOutputStream();
            Terminal terminal = terminal(text);
            terminal.out().println(ReportText.heading(report.program(), Catalog.lessons()));
            ReportText.lines(report).forEach(terminal.out()::println);
            terminal(json).printJson(ReportJson.of(report));
            assertTrue(JsonParser.parseString(json.toString(StandardCharsets.UTF_8))
                    .isJsonObject());
            return Optional.of(List.of(text.toString(StandardCharsets.UTF_8), json.toString(StandardCharsets.UTF_8)));
        } catch (UsageException e) {
            return Optional.empty();
        }
    }

    private static Terminal terminal(ByteArrayOutputStream bytes) {
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        return new Terminal(out, out, true);
    }
}
