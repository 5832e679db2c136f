package classroom.lesson.spec;

import classroom.lesson.Lesson;
import classroom.lesson.LessonSpec;
import classroom.lesson.MetricSpec;
import classroom.lesson.MetricUnit;
import classroom.lesson.Program;
import classroom.lesson.Program.Press;
import classroom.lesson.Question;
import classroom.lesson.parameter.NumberParameter;
import classroom.metrics.freeze.SleepMetrics;
import classroom.trace.Trace;
import java.util.List;
import java.util.Map;

/** A window whose event thread does the work, and one that uses a background thread. */
public final class FreezeSpec implements LessonSpec {
    private static final String SECONDS = "seconds";

    @Override
    public Lesson lesson() {
        List<Press> presses = List.of(new Press("Download", 0), new Press("About", 1000));
        return new Lesson(
                "freeze",
                List.of(
                        new Program("freeze/blocking", "classroom.program.freeze.Blocking", presses),
                        new Program("freeze/background", "classroom.program.freeze.Background", presses)),
                List.of(new NumberParameter(SECONDS, 1, 60, 10)));
    }

    @Override
    public List<MetricSpec> metrics(Program program) {
        return MetricSpec.of(MetricUnit.SECONDS, "event_thread", "worker");
    }

    @Override
    public Map<String, Number> observed(Program program, Trace trace, Map<String, Integer> parameters, long until) {
        return new SleepMetrics().of(trace, parameters, until);
    }

    @Override
    public Map<String, Number> printed(Program program, String printed, Map<String, Integer> parameters) {
        return Map.of();
    }

    @Override
    public Map<String, String> small() {
        return Map.of(SECONDS, "1");
    }

    @Override
    public int busySeconds(Map<String, Integer> parameters) {
        return parameters.getOrDefault(SECONDS, 0);
    }

    @Override
    public List<Question> questions() {
        return FreezeQuestions.all();
    }

    @Override
    public List<String> idea(Program program) {
        return program.name().equals("blocking") ? List.of("sleep(seconds);") : List.of("SwingWorker<", "execute()");
    }
}
