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
import classroom.window.AppContext;
import java.util.List;

/**
 * A program and the values that it is started with.
 *
 * @param lesson  the program's lesson
 * @param program the program
 * @param values  of the lesson's parameters, in their order
 */
record ProgramChoice(Lesson lesson, Program program, List<String> values) {
    ProgramChoice {
        values = List.copyOf(values);
    }

    /** Returns its name in the current language. */
    String title() {
        return Texts.text(program.id().replace('/', '.'));
    }

    /** Returns whether an outcome is the right one. */
    OutcomeVerdict verdict(OutcomeSummary outcome) {
        return OutcomeVerdict.of(program, lesson.numbers(values), outcome);
    }

    /**
     * Starts its scheduled copy. Takes up to some seconds; not called on the event thread.
     *
     * @throws RunException if it can't be scheduled, or its JVM does not start
     */
    ScheduledRun start(AppContext context) throws RunException {
        Jdk jdk = ProgramRequirements.jdk(program, jdk(context));
        return ScheduledRun.start(context.launcher(), context.preparation().scheduled(program, values, jdk));
    }

    /** Returns the chosen JDK; else the newest one, since switching is much faster from JDK 21 on. */
    private static Jdk jdk(AppContext context) {
        return context.settings().jdk() != null ? context.jdk() : Jdks.found().get(0);
    }
}
