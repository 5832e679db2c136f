package classroom.window.workshop;

import classroom.lesson.Challenge;
import classroom.lesson.Challenges;
import classroom.lesson.Gallery;
import classroom.lesson.GalleryProgram;
import classroom.lesson.SourceConstants;
import classroom.text.Texts;
import classroom.window.schedule.page.FewerOrders;
import classroom.window.schedule.page.SchedulableProgram;
import classroom.window.schedule.page.SchedulePage;
import classroom.window.side.DisplayedRun;
import classroom.window.source.SourceMarks;
import classroom.window.workshop.origin.SourceFileName;
import classroom.window.workshop.program.EditedFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The workshop's page, for the tabs where the class is the scheduler. Event thread only. */
final class SchedulableSides implements SchedulePage {
    private static final int MAX_SMALL = 3;
    private static final int SMALL = 2;

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
        Map<String, String> few = new LinkedHashMap<>();
        for (WorkshopSide side : List.of(left, right)) {
            few.putAll(smallConstants(side));
        }
        return few.isEmpty() ? Optional.empty() : Optional.of(new FewerOrders(few, name -> name));
    }

    /**
     * Returns smaller values of the constants in the source that a side shows: those that the gallery names for its
     * program, else 2 for each that is larger than 3.
     */
    private static Map<String, String> smallConstants(WorkshopSide side) {
        EditedFile file = side.session().file();
        if (side.isEmpty() || file == null) {
            return Map.of();
        }
        Optional<GalleryProgram> known = Gallery.withSource(file.text());
        if (known.isPresent()) {
            return known.get().withFewOrders().map(GalleryProgram::fewOrders).stream()
                    .collect(
                            Collectors.toMap(GalleryProgram.FewOrders::constant, few -> Integer.toString(few.value())));
        }
        Map<String, String> small = new LinkedHashMap<>();
        SourceConstants.of(file.text()).forEach((name, value) -> {
            if (value > MAX_SMALL) {
                small.put(name, Integer.toString(SMALL));
            }
        });
        return small;
    }

    @Override
    public void use(Map<String, String> values) {
        for (WorkshopSide side : List.of(left, right)) {
            Map<String, String> known = smallConstants(side);
            if (known.isEmpty()) {
                continue;
            }
            String text = side.session().file().text();
            for (Map.Entry<String, String> each : values.entrySet()) {
                if (known.containsKey(each.getKey())) {
                    text = SourceConstants.with(text, each.getKey(), Integer.parseInt(each.getValue()));
                }
            }
            side.session().replace(text);
        }
    }

    @Override
    public void mark(int side, SourceMarks marks) {
        side(side).hold(marks);
    }

    @Override
    public void show(int side, DisplayedRun run) {
        side(side).show(run);
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
