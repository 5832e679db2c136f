package classroom.lesson.spec;

import classroom.lesson.Lesson;
import classroom.lesson.LessonSpec;
import classroom.lesson.MetricSpec;
import classroom.lesson.MetricUnit;
import classroom.lesson.Program;
import classroom.lesson.Program.Need;
import classroom.lesson.Question;
import classroom.lesson.parameter.NumberParameter;
import classroom.metrics.ResultNames;
import classroom.metrics.cores.CoresMetrics;
import classroom.metrics.cores.CoresOutputParser;
import classroom.trace.Trace;
import java.util.List;
import java.util.Map;

/** Threads that count as fast as they can: freely, under one global lock, and in Python. */
public final class CoresSpec implements LessonSpec {
    @Override
    public Lesson lesson() {
        return new Lesson(
                "cores",
                List.of(
                        new Program("cores/threads", "classroom.program.cores.Threads", List.of()),
                        new Program("cores/global-lock", "classroom.program.cores.GlobalLock", List.of()),
                        new Program("cores/python", "classroom.program.cores.Python", List.of(), Need.PYTHON)),
                List.of(new NumberParameter("threads", 1, 64, 4), new NumberParameter("seconds", 1, 60, 3)),
                true);
    }

    @Override
    public String stage() {
        return "classroom.stage.cores.CoresStage";
    }

    @Override
    public List<MetricSpec> metrics(Program program) {
        return MetricSpec.all(
                MetricSpec.of(MetricUnit.MS, "cpu_ms"),
                MetricSpec.of(MetricUnit.CORES, "cores_used", "others_used"),
                MetricSpec.of(MetricUnit.COUNT, "work"));
    }

    @Override
    public List<String> narrative(Program program) {
        return List.of("cpu_ms", "cores_used", "work");
    }

    @Override
    public Map<String, Number> observed(Program program, Trace trace, Map<String, Integer> parameters, long until) {
        return new CoresMetrics().of(trace, parameters, until);
    }

    @Override
    public Map<String, Number> printed(Program program, String printed, Map<String, Integer> parameters) {
        return new CoresOutputParser().of(printed, parameters);
    }

    @Override
    public List<String> resultNames(Program program) {
        return List.of(
                ResultNames.CPU, ResultNames.WORK, ResultNames.CORES, ResultNames.CORES_USED, ResultNames.OTHERS_USED);
    }

    @Override
    public Map<String, String> small() {
        return Map.of("threads", "2", "seconds", "1");
    }

    @Override
    public List<Question> questions() {
        return CoresQuestions.all();
    }

    @Override
    public List<String> idea(Program program) {
        return program.name().equals("global-lock") ? List.of("lock.lock()", "lock.unlock()") : List.of("start()");
    }
}
