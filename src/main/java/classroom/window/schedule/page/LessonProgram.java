package classroom.window.schedule.page;

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
import classroom.trace.Trace;
import classroom.trace.format.Site;
import classroom.window.AppContext;
import classroom.window.side.DisplayedRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A program of a lesson with the values of the lesson's parameters.
 *
 * @param lesson  the program's lesson
 * @param program the program
 * @param valueList the values of the parameters, in their order
 */
public record LessonProgram(Lesson lesson, Program program, List<String> valueList) implements SchedulableProgram {
    public LessonProgram {
        valueList = List.copyOf(valueList);
    }

    @Override
    public String title() {
        return Texts.text(program.key());
    }

    @Override
    public String id() {
        return program.id();
    }

    @Override
    public Map<String, String> values() {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < valueList.size(); i++) {
            named.put(lesson.parameters().get(i).name(), valueList.get(i));
        }
        return named;
    }

    @Override
    public boolean canHave(Map<String, String> others) {
        try {
            return lesson.values(others).equals(others);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public boolean isSameProgram(SchedulableProgram other) {
        return other instanceof LessonProgram same && same.program.equals(program);
    }

    @Override
    public OutcomeVerdict verdict(OutcomeSummary outcome) {
        return OutcomeVerdict.of(program, lesson.numbers(valueList), outcome);
    }

    @Override
    public boolean isShown(Site site) {
        return site.className().equals(program.mainClass()) || site.className().startsWith(program.mainClass() + "$");
    }

    @Override
    public DisplayedRun displayed(Trace trace, String java) {
        return DisplayedRun.ofOrder(program, valueList, trace, java, Map.of());
    }

    @Override
    public ScheduledRun start(AppContext context) throws RunException {
        Jdk jdk = ProgramRequirements.jdk(program, jdk(context));
        return ScheduledRun.start(context.launcher(), context.preparation().scheduled(program, valueList, jdk));
    }

    /** Returns the chosen Java, else the newest that is found: from Java 21 on, threads switch much faster. */
    private static Jdk jdk(AppContext context) {
        return context.settings().jdk() != null ? context.jdk() : Jdks.found().get(0);
    }
}
