package classroom.window.schedule;

import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.run.RunException;
import classroom.run.jdk.Jdk;
import classroom.run.jdk.Jdks;
import classroom.run.jdk.ProgramRequirements;
import classroom.run.schedule.OutcomeSummary;
import classroom.run.schedule.OutcomeVerdict;
import classroom.run.schedule.ScheduledRun;
import classroom.text.Texts;
import classroom.trace.Site;
import classroom.window.AppContext;
import java.util.List;

/**
 * A program of a lesson with the values of the lesson's parameters.
 *
 * @param lesson  the program's lesson
 * @param program the program
 * @param values  the values of the parameters, in their order
 */
public record LessonProgram(Lesson lesson, Program program, List<String> values) implements SchedulableProgram {
    public LessonProgram {
        values = List.copyOf(values);
    }

    @Override
    public String title() {
        return Texts.text(program.key());
    }

    @Override
    public boolean isSameProgram(SchedulableProgram other) {
        return other instanceof LessonProgram same && same.program.equals(program);
    }

    @Override
    public OutcomeVerdict verdict(OutcomeSummary outcome) {
        return OutcomeVerdict.of(program, lesson.numbers(values), outcome);
    }

    @Override
    public boolean isShown(Site site) {
        return site.className().equals(program.mainClass()) || site.className().startsWith(program.mainClass() + "$");
    }

    @Override
    public ScheduledRun start(AppContext context) throws RunException {
        Jdk jdk = ProgramRequirements.jdk(program, jdk(context));
        return ScheduledRun.start(context.launcher(), context.preparation().scheduled(program, values, jdk));
    }

    /** Returns the chosen Java, else the newest that is found: from Java 21 on, threads switch much faster. */
    private static Jdk jdk(AppContext context) {
        return context.settings().jdk() != null ? context.jdk() : Jdks.found().get(0);
    }
}
