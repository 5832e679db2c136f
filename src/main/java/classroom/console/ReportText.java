package classroom.console;

import classroom.run.ProcessRecord;
import classroom.text.Texts;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;

/** A report for people, in the language of now. */
final class ReportText {
    private static final String INDENT = "  ";

    private ReportText() {
    }

    /** What is said before the run. */
    static String heading(Request request) {
        return request.program().id() + INDENT + Listing.title(request.lesson(), request.program());
    }

    /** What is said after it. */
    static List<String> lines(Report report) {
        Columns columns = new Columns();
        report.request().values().forEach((name, value) -> columns.add(label(name), number(value)));
        report.figures().forEach(figure -> columns.add(figure.label(), number(figure.value())));
        columns.add(Texts.text("console.report.wall"), number(report.wallMs()));
        columns.add(Texts.text("console.report.exit"), String.valueOf(report.exit()));
        columns.add(Texts.text("console.report.java"), report.request().jdk().version());
        for (ProcessRecord process : report.processes()) {
            columns.add(Texts.text("console.report.process"), process(process));
        }
        List<String> lines = new ArrayList<>();
        columns.lines().forEach(line -> lines.add(INDENT + line));
        if (!report.output().isEmpty()) {
            lines.add(INDENT + Texts.text("console.report.output"));
            report.output().forEach(line -> lines.add(INDENT + INDENT + line));
        }
        return lines;
    }

    /** A parameter's label, without the mark of the key that reaches it in the window. */
    private static String label(String parameter) {
        return Texts.text("parameter." + parameter).replaceAll("\\(&.\\)|&", "");
    }

    private static String process(ProcessRecord process) {
        String pid = String.valueOf(process.pid());
        return process.endedMs() < 0 ? Texts.text("console.report.process.lives", pid, number(process.startedMs()))
                : Texts.text("console.report.process.times", pid, number(process.startedMs()), number(process.endedMs()));
    }

    private static String number(double value) {
        NumberFormat format = NumberFormat.getInstance(Texts.language().locale());
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }
}
