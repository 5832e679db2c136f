package classroom.window.workshop;

import classroom.lesson.Challenge;
import classroom.lesson.Challenges;
import classroom.lesson.GalleryProgram;
import classroom.text.Texts;
import classroom.window.schedule.FewerOrders;
import classroom.window.schedule.SchedulableProgram;
import classroom.window.schedule.SchedulePage;
import classroom.window.source.SourceMarks;
import classroom.window.workshop.origin.SourceFileName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The workshop's page, for the tabs where the class is the scheduler. Event thread only. */
final class SchedulableSides implements SchedulePage {
    private final WorkshopSide left;
    private final WorkshopSide right;
    private final Runnable showStepper;

    /** @param showStepper shows the tab where one order is made step by step */
    SchedulableSides(WorkshopSide left, WorkshopSide right, Runnable showStepper) {
        this.left = left;
        this.right = right;
        this.showStepper = showStepper;
    }

    private WorkshopSide side(int number) {
        return number == 0 ? left : right;
    }

    @Override
    public SchedulableProgram program(int side) {
        return side(side).isEmpty() ? null : side(side).schedulable();
    }

    @Override
    public Optional<FewerOrders> fewer() {
        return Optional.empty();
    }

    @Override
    public void use(Map<String, String> values) {
        // The page has no parameters.
    }

    @Override
    public void mark(int side, SourceMarks marks) {
        side(side).hold(marks);
    }

    @Override
    public void showStepper() {
        showStepper.run();
    }

    @Override
    public List<Challenge> challenges() {
        return Challenges.ofGallery();
    }

    @Override
    public int prepare(Challenge challenge) {
        GalleryProgram program = challenge.gallery();
        String text = program.source(Texts.language());
        if (left.session().file() == null || !left.session().file().text().equals(text)) {
            left.session().fresh(SourceFileName.of(text, program.id()), text);
        }
        // What was there may have to be saved first, or the reader wants to keep it there.
        return left.session().file() != null && left.session().file().text().equals(text) ? 0 : -1;
    }
}
