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
 * A program and what it is started with.
 *
 * @param lesson  the program's
 * @param program which one
 * @param values  for the lesson's parameters, in their order
 */
record ProgramChoice(Lesson lesson, Program program, List<String> values) {
    ProgramChoice {
        values = List.copyOf(values);
    }

    /** Its name in the language of now. */
    String title() {
        return Texts.text(program.key());
    }

    /** Whether an outcome is what it should come to. */
    OutcomeVerdict verdict(OutcomeSummary outcome) {
        return OutcomeVerdict.of(program, lesson.numbers(values), outcome);
    }

    /**
     * Starts its scheduled copy; takes up to some seconds, so not on the event thread.
     *
     * @throws RunException if it can't be scheduled, or no JVM starts
     */
    ScheduledRun start(AppContext context) throws RunException {
        Jdk jdk = ProgramRequirements.jdk(program, jdk(context));
        return ScheduledRun.start(context.launcher(), context.preparation().scheduled(program, values, jdk));
    }

    /** The chosen Java, else the newest that is found: from Java 21 on, threads switch much faster. */
    private static Jdk jdk(AppContext context) {
        return context.settings().jdk() != null ? context.jdk() : Jdks.found().get(0);
    }
}
