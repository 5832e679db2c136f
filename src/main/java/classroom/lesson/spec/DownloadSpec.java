package classroom.lesson.spec;

import classroom.lesson.Lesson;
import classroom.lesson.LessonSpec;
import classroom.lesson.MetricSpec;
import classroom.lesson.MetricUnit;
import classroom.lesson.Program;
import classroom.lesson.Program.Need;
import classroom.lesson.Question;
import classroom.lesson.parameter.NumberParameter;
import classroom.lesson.parameter.TextParameter;
import classroom.metrics.ResultNames;
import classroom.metrics.download.DownloadMetrics;
import classroom.metrics.download.DownloadOutputParser;
import classroom.trace.Trace;
import java.util.List;
import java.util.Map;

/** Files that are downloaded one after the other, in threads, and in processes. */
public final class DownloadSpec implements LessonSpec {
    @Override
    public Lesson lesson() {
        return new Lesson(
                "download",
                List.of(
                        new Program("download/sequential", "classroom.program.download.Sequential", List.of()),
                        new Program("download/threads", "classroom.program.download.Threads", List.of()),
                        new Program("download/processes", "classroom.program.download.Processes", List.of()),
                        new Program("download/subclass", "classroom.program.download.Subclass", List.of()),
                        new Program("download/virtual", "classroom.program.download.Virtual", List.of(), Need.JAVA_21)),
                List.of(
                        new NumberParameter("files", 1, 20, 2),
                        new NumberParameter("least", 0, 60, 1),
                        new NumberParameter("most", 0, 60, 3),
                        new NumberParameter("seed", 0, 9999, 4),
                        new TextParameter("names", "slides.pdf, film.mp4")));
    }

    @Override
    public String stage() {
        return "classroom.stage.download.DownloadStage";
    }

    @Override
    public List<MetricSpec> metrics(Program program) {
        return MetricSpec.of(MetricUnit.MS, "total_ms", "sum_ms", "longest_ms");
    }

    @Override
    public Map<String, Number> observed(Program program, Trace trace, Map<String, Integer> parameters, long until) {
        return new DownloadMetrics().of(trace, parameters, until);
    }

    @Override
    public Map<String, Number> printed(Program program, String printed, Map<String, Integer> parameters) {
        return new DownloadOutputParser().of(printed, parameters);
    }

    @Override
    public List<String> resultNames(Program program) {
        return List.of(ResultNames.SUM, ResultNames.LONGEST, ResultNames.TOTAL);
    }

    @Override
    public Map<String, String> small() {
        return Map.of("files", "2", "least", "0", "most", "1");
    }

    @Override
    public List<Question> questions() {
        return DownloadQuestions.all();
    }

    @Override
    public List<String> idea(Program program) {
        return program.name().equals("sequential") ? List.of("download(") : List.of("start()");
    }
}
