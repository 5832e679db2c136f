package classroom.console.report;

import classroom.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Formats the results of several runs, in the current language. */
public final class SeriesText {
    private static final String INDENT = "  ";

    private SeriesText() {}

    /** Returns the lines after each run: its metrics, and its output if something went wrong. */
    public static List<String> lines(int run, int times, Report report) {
        String metrics = report.metrics().stream()
                .map(each -> each.label() + " " + ReportText.number(each.value()))
                .collect(Collectors.joining(" · "));
        List<String> lines = new ArrayList<>();
        String deadlock = report.deadlock().isEmpty() ? "" : " · " + Texts.text("console.times.deadlock");
        lines.add(INDENT + Texts.text("console.times.run", run, times, metrics + deadlock));
        if (!report.troubles().isEmpty()) {
            report.output().forEach(line -> lines.add(INDENT + INDENT + line));
        }
        return lines;
    }

    /** Returns the lines after all runs. */
    public static List<String> lines(Series series) {
        Map<String, Metric> metrics = new LinkedHashMap<>();
        series.metrics().forEach(run -> run.forEach(each -> metrics.putIfAbsent(each.name(), each)));
        TextTable columns = new TextTable();
        columns.add(
                "",
                Texts.text("console.times.least"),
                Texts.text("console.times.median"),
                Texts.text("console.times.most"));
        metrics.values().forEach(each -> add(columns, each.label(), series.spread(each)));
        add(columns, Texts.text("console.report.wall"), series.wall());
        List<String> lines = new ArrayList<>();
        columns.lines().forEach(line -> lines.add(INDENT + line));
        if (series.deadlocks() > 0) {
            lines.add(INDENT + Texts.text("console.times.deadlocks", series.deadlocks(), series.size()));
        }
        if (series.incomplete() > 0) {
            lines.add(INDENT + Texts.text("console.times.incomplete", series.incomplete(), series.size()));
        }
        return lines;
    }

    private static void add(TextTable columns, String label, Series.Spread spread) {
        columns.add(
                label,
                ReportText.number(spread.least()),
                ReportText.number(spread.median()),
                ReportText.number(spread.most()));
    }
}
