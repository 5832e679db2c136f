package classroom.window.lesson;

import classroom.lesson.Catalog;
import classroom.lesson.Challenge;
import classroom.lesson.Challenges;
import classroom.lesson.Program;
import classroom.window.schedule.page.FewerOrders;
import classroom.window.schedule.page.LessonProgram;
import classroom.window.schedule.page.SchedulableProgram;
import classroom.window.schedule.page.SchedulePage;
import classroom.window.side.DisplayedRun;
import classroom.window.side.TraceSideView;
import classroom.window.source.SourceMarks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A lesson's page, for the tabs where the class is the scheduler. Used on the event thread. */
final class SchedulableLesson implements SchedulePage {
    private final TraceLessonView view;
    private final TraceSideView left;
    private final TraceSideView right;
    private final Runnable showStepper;

    /** @param showStepper shows the tab where one order is made step by step */
    SchedulableLesson(TraceLessonView view, TraceSideView left, TraceSideView right, Runnable showStepper) {
        this.view = view;
        this.left = left;
        this.right = right;
        this.showStepper = showStepper;
    }

    private TraceSideView side(int number) {
        return number == 0 ? left : right;
    }

    @Override
    public SchedulableProgram program(int side) {
        return new LessonProgram(
                view.lesson(), side(side).program(), view.parameters().values());
    }

    @Override
    public Optional<FewerOrders> fewer() {
        return FewerOrders.than(view.lesson(), view.parameters().values());
    }

    @Override
    public void show(int side, DisplayedRun run) {
        view.show(side, run);
        view.clock().goLive();
    }

    @Override
    public List<Challenge> challenges() {
        return Challenges.of(view.lesson());
    }

    @Override
    public int prepare(Challenge challenge) {
        Program program = Catalog.program(challenge.program());
        int side = right.program().equals(program) && !left.program().equals(program) ? 1 : 0;
        if (side == 0) {
            left.choose(program);
        }
        Map<String, String> values = new LinkedHashMap<>();
        challenge.values().forEach((name, value) -> values.put(name, value.toString()));
        use(values);
        return side;
    }

    @Override
    public void use(Map<String, String> values) {
        view.parameters().set(values);
    }

    @Override
    public void mark(int side, SourceMarks marks) {
        side(side).hold(marks);
    }

    @Override
    public void showStepper() {
        showStepper.run();
    }
}
