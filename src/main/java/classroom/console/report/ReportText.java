package classroom.console.report;

import classroom.lesson.Catalog;
import classroom.lesson.ExpectedEnd;
import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.metrics.PerThreadValue;
import classroom.metrics.RunDiagnostics;
import classroom.run.process.ProcessRecord;
import classroom.text.Texts;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;

/** Formats a report for readers, in the current language. */
public final class ReportText {
    private static final String INDENT = "  ";

    private ReportText() {}

    /**
     * Returns the heading: the program's id and title.
     *
     * @param lessons the known lessons; a program of another lesson has no title
     */
    public static String heading(String program, List<Lesson> lessons) {
        for (Lesson lesson : lessons) {
            for (Program each : lesson.programs()) {
                if (each.id().equals(program)) {
                    return program + INDENT + Listing.title(lesson, each);
                }
            }
        }
        return program;
    }

    /** Returns the lines after the heading. */
    public static List<String> lines(Report report) {
        TextTable columns = new TextTable();
        report.parameters().forEach((name, value) -> columns.add(label(report.program(), name), value));
        report.metrics().forEach(metric -> columns.add(metric.label(), number(metric.value())));
        columns.add(Texts.text("console.report.wall"), number(report.wallMs()));
        if (report.exit() != null) {
            columns.add(Texts.text("console.report.exit"), String.valueOf(report.exit()));
        }
        columns.add(Texts.text("console.report.java"), report.java());
        for (ProcessRecord process : report.processes()) {
            columns.add(Texts.text("console.report.process"), process(process));
        }
        if (report.observation() != null) {
            columns.add(Texts.text("console.report.events"), ObservationText.events(report.observation()));
        }
        List<String> lines = new ArrayList<>();
        columns.lines().forEach(line -> lines.add(INDENT + line));
        if (report.observation() != null) {
            ObservationText.lines(report.observation()).forEach(line -> lines.add(INDENT + line));
        }
        if (report.observation() == null && !report.deadlock().isEmpty()) {
            lines.add(INDENT + RunDiagnostics.deadlock(report.deadlock()));
        }
        if (!report.deadlock().isEmpty() && Catalog.expected(report.program()) == ExpectedEnd.DEADLOCK) {
            lines.add(INDENT
                    + Texts.text(report.observation() == null ? "console.deadlock.told" : "console.deadlock.expected"));
        }
        if (!report.output().isEmpty()) {
            lines.add(INDENT + Texts.text("console.report.output"));
            report.output().forEach(line -> lines.add(INDENT + INDENT + line));
        }
        return lines;
    }

    /** Formats a number with at most one decimal. */
    static String number(Number value) {
        if (value instanceof PerThreadValue several) {
            return several.toString();
        }
        NumberFormat format = NumberFormat.getInstance(Texts.language().locale());
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    /** Returns a parameter's label without its mnemonic mark; its name if the app does not know its lesson. */
    private static String label(String program, String parameter) {
        String key = Texts.own(Program.lesson(program), "parameter." + parameter);
        return Texts.has(key) ? Texts.text(key).replaceAll("\\(&.\\)|&", "") : parameter;
    }

    private static String process(ProcessRecord process) {
        String pid = String.valueOf(process.pid());
        return process.endedMs() < 0
                ? Texts.text("console.report.process.lives", pid, number(process.startedMs()))
                : Texts.text(
                        "console.report.process.times", pid, number(process.startedMs()), number(process.endedMs()));
    }
}
