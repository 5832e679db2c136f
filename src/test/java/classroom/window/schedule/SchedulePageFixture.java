package classroom.window.schedule;

import classroom.lesson.Catalog;
import classroom.lesson.Challenge;
import classroom.lesson.Challenges;
import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.trace.format.EventKind;
import classroom.window.schedule.page.FewerOrders;
import classroom.window.schedule.page.LessonProgram;
import classroom.window.schedule.page.SchedulePage;
import classroom.window.side.DisplayedRun;
import classroom.window.source.SourceMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A page with two programs of lessons. */
final class SchedulePageFixture implements SchedulePage {
    List<String> programs = List.of("bank/unlocked", "bank/locked");
    List<String> values = List.of("2", "1", "10");
    Map<String, String> used = Map.of();
    final List<SourceMarks> marks = new ArrayList<>();
    final List<String> shown = new ArrayList<>();
    boolean isStepperShown;

    private Lesson lesson() {
        return Catalog.lessonOf(Catalog.program(programs.get(0)));
    }

    @Override
    public LessonProgram program(int side) {
        Program program = Catalog.program(programs.get(side));
        return new LessonProgram(Catalog.lessonOf(program), program, values);
    }

    @Override
    public Optional<FewerOrders> fewer() {
        return FewerOrders.than(lesson(), values);
    }

    @Override
    public void use(Map<String, String> few) {
        used = few;
        Map<String, String> now = program(0).values();
        now.putAll(few);
        values = List.copyOf(now.values());
    }

    @Override
    public void mark(int side, SourceMarks now) {
        marks.add(now);
    }

    @Override
    public void show(int side, DisplayedRun run) {
        shown.add(side + " " + readsOfBalance(run));
    }

    /** Returns how often the depositors have read the balance. */
    static long readsOfBalance(DisplayedRun run) {
        return run.trace().threads().stream()
                .filter(each -> !each.name().equals("main"))
                .flatMap(each -> IntStream.range(0, each.size())
                        .filter(event -> each.kind(event) == EventKind.READ_STATIC
                                && each.site(event).name().equals("balance"))
                        .boxed())
                .count();
    }

    @Override
    public void showStepper() {
        isStepperShown = true;
    }

    @Override
    public List<Challenge> challenges() {
        return Challenges.of(lesson());
    }

    @Override
    public int prepare(Challenge challenge) {
        programs = List.of(programs.get(0), challenge.program());
        values = lesson().parameters().stream()
                .map(each -> challenge.values().containsKey(each.name())
                        ? challenge.values().get(each.name()).toString()
                        : each.usualValue())
                .toList();
        return 1;
    }
}
