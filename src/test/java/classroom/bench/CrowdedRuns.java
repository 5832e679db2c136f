package classroom.bench;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.lesson.parameter.LessonParameter;
import classroom.run.Launcher;
import classroom.run.ProgramBuilder;
import classroom.run.Run;
import classroom.run.jdk.Jdk;
import classroom.run.storage.AppDirectories;
import classroom.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Measures the time of {@code sum/one} beside processes that keep all cores busy at normal priority, relative to its
 * time alone.
 */
final class CrowdedRuns {
    private static final int ROUNDS = 5;
    private static final int SETTLED_MS = 500;
    private static final double GOAL = 12;

    private CrowdedRuns() {}

    /** With the argument {@code spin}, keeps a core busy until it is killed. */
    public static void main(String[] args) {
        long count = 0;
        while (args[0].equals("spin")) {
            count++;
        }
        System.out.println(count);
    }

    /** Measures and prints; runs alone and beside other processes alternate. */
    static void print() throws Exception {
        Series alone = new Series();
        Series crowded = new Series();
        try (Launcher launcher = new Launcher(AppDirectories.here())) {
            run(launcher);
            for (int round = 0; round < ROUNDS; round++) {
                alone.add(run(launcher));
                List<Process> others = spin(Runtime.getRuntime().availableProcessors());
                TimeUnit.MILLISECONDS.sleep(SETTLED_MS);
                crowded.add(run(launcher));
                for (Process each : others) {
                    each.destroyForcibly().waitFor();
                }
            }
        }
        double ratio = crowded.median() / alone.median();
        System.out.printf(
                "sum/one  alone %.0f ms, beside a busy process for each core %.0f ms: %.1f x   <= %.0f x%n",
                alone.median(), crowded.median(), ratio, GOAL);
    }

    private static List<Process> spin(int count) throws Exception {
        List<Process> others = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            others.add(new ProcessBuilder(
                            Jdk.own().java().toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            CrowdedRuns.class.getName(),
                            "spin")
                    .start());
        }
        return others;
    }

    /** Returns the time from start to end, in ms. */
    private static double run(Launcher launcher) throws Exception {
        Program program = Catalog.program("sum/one");
        Lesson lesson = Catalog.lessonOf(program);
        List<String> values =
                lesson.parameters().stream().map(LessonParameter::usualValue).toList();
        Run run = launcher.start(new ProgramBuilder(launcher).byItself(program, values, Jdk.own(), Language.EN));
        return run.ended().get().millis();
    }
}
