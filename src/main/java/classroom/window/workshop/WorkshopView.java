package classroom.window.workshop;

import classroom.lesson.Lesson;
import classroom.race.RaceAccess;
import classroom.text.Texts;
import classroom.window.AppContext;
import classroom.window.action.AppAction;
import classroom.window.i18n.Localizer;
import classroom.window.lesson.PageView;
import classroom.window.lesson.RacesPane;
import classroom.window.side.DisplayedRun;
import classroom.window.source.SourceDifference;
import classroom.window.workshop.origin.SourceFileName;
import classroom.window.workshop.origin.Templates;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JToggleButton;
import javax.swing.SwingUtilities;

/** The view of the workshop: programs of the reader's own on both sides, one of which may be empty. Event thread only. */
public final class WorkshopView extends PageView {
    private final Drafts drafts;
    private final WorkshopSide left;
    private final WorkshopSide right;
    private final JToggleButton compares = Localizer.tip(Localizer.text(new JToggleButton(), "workshop.compare"), "workshop.compare.tip");
    private final RacesPane races;
    private int comparing;
    private boolean begun;
    /** How many sides don't have yet what was there when the app was last left. */
    private int restoring;
    private boolean runsThen;

    /**
     * @param buttons    for the bar
     * @param unobserved stands in the bar as well, less prominent
     */
    public WorkshopView(AppContext context, List<AppAction> buttons, AppAction unobserved) {
        this(context, Stream.concat(buttons.stream().map(AppAction::button), Stream.of(unobserved.iconButton())).toList(), new Drafts());
    }

    WorkshopView(AppContext context, List<JButton> bar, Drafts drafts) {
        super(context, Lesson.WORKSHOP.id(), true, false);
        this.drafts = drafts;
        Changes changes = new Changes();
        left = new WorkshopSide(context, "left", drafts, stageShare(), this::toggle, changes);
        right = new WorkshopSide(context, "right", drafts, stageShare(), this::toggle, changes);
        left.beside(right);
        compares.setName("compare");
        compares.setSelected(true);
        compares.addActionListener(click -> compare());
        races = new RacesPane(context.background(), this::show);
        build(left, right, bar, compares, Map.of("race.title", races));
    }

    /** Goes to an event of a run on show; on the event thread. */
    private void show(int run, RaceAccess what) {
        List<WorkshopSide> sides = shown();
        if (run < sides.size()) {
            clock().moveTo(what.time() - clock().zero(sides.get(run)));
        }
    }

    private List<WorkshopSide> shown() {
        return Stream.of(left, right).filter(side -> side.shown() != null && side.shown().trace().start() != 0).toList();
    }

    @Override
    public void begin() {
        clock().start();
        if (!begun) {
            begun = true;
            Window window = SwingUtilities.getWindowAncestor(this);
            if (window != null) {
                window.addWindowFocusListener(new WindowAdapter() {
                    @Override
                    public void windowGainedFocus(WindowEvent e) {
                        lookOutside();
                    }
                });
            }
            restoring = 2;
            left.session().restore(() -> left.session().put(EditedProgram.fresh("Main.java", Templates.fresh(Texts.language()))), this::restored);
            right.session().restore(() -> { }, this::restored);
            context().background().execute(() -> context().preparation().trainObserved(context().jdk()));
        } else {
            lookOutside();
        }
        clock().refresh();
    }

    private void restored() {
        restoring--;
        if (restoring == 0 && runsThen) {
            runsThen = false;
            run();
        }
    }

    private void lookOutside() {
        if (isShowing()) {
            Stream.of(left, right).forEach(each -> each.outside().look());
        }
    }

    @Override
    public void run() {
        if (restoring > 0) {
            runsThen = true;
            return;
        }
        List<WorkshopSide> sides = Stream.of(left, right).filter(each -> !each.isEmpty()).toList();
        StartGate gate = new StartGate(sides.size());
        sides.forEach(each -> each.start(gate));
        if (sides.isEmpty()) {
            left.start();
        }
        clock().goLive();
    }

    @Override
    public void stop() {
        runsThen = false;
        left.stop();
        right.stop();
    }

    @Override
    public boolean isObserved() {
        return true;
    }

    @Override
    public void runUnobserved() {
        left.startUnobserved();
        right.startUnobserved();
    }

    /** Shows a run from a file, on the side that is free for it. */
    public void open(DisplayedRun saved) {
        WorkshopSide free = left.session().program().isChanged() && !right.session().program().isChanged() ? right : left;
        free.open(saved);
        clock().goLive();
        clock().refresh();
    }

    /**
     * Asks about texts that are not saved before the app is left.
     *
     * @param saved called later if the reader wants them saved first, when that is done
     * @return whether the app may be left now; what it must not lose is kept
     */
    public boolean mayLeave(Runnable saved) {
        for (WorkshopSide each : List.of(left, right)) {
            Optional<Boolean> answer = each.session().mayLeave(saved);
            if (answer.isEmpty() || !answer.get()) {
                return false;
            }
            each.session().keep();
        }
        return true;
    }

    /** Waits until what was typed is kept. Not for the event thread. */
    public void close() {
        drafts.close();
    }

    WorkshopSide side(String name) {
        return name.equals("left") ? left : right;
    }

    /** Tints the lines in which the files on show differ; none where the reader doesn't want that, or a side is empty. */
    @Override
    public void compare() {
        int mine = ++comparing;
        EditedFile leftFile = left.session().file();
        EditedFile rightFile = right.session().file();
        if (!compares.isSelected() || leftFile == null || rightFile == null || leftFile.text().isBlank() || rightFile.text().isBlank()) {
            show(SourceDifference.NONE);
            return;
        }
        String leftText = leftFile.text();
        String rightText = rightFile.text();
        context().background().run(() -> SourceDifference.between(name(leftFile), leftText, name(rightFile), rightText), () -> { }, difference -> {
            if (mine == comparing) {
                show(difference);
            }
        }, failure -> {
            // What can't be compared, such as half a comment, is not tinted.
            if (mine == comparing) {
                show(SourceDifference.NONE);
            }
        });
    }

    /** What a source has for itself: the name of its first class. */
    private static String name(EditedFile of) {
        String file = SourceFileName.of(of.text(), "");
        return file.substring(0, file.length() - ".java".length());
    }

    private void show(SourceDifference difference) {
        tint(left, difference.left());
        tint(right, difference.right());
    }

    private static void tint(WorkshopSide side, Set<Integer> lines) {
        side.parts().editor.pane().tint(lines);
        side.parts().tabs.differ(!lines.isEmpty());
    }

    @Override
    protected void ticked() {
        races.show(shown().stream().map(WorkshopSide::shown).toList());
    }

    /** Hears of both sides. */
    private final class Changes implements WorkshopSide.SideListener {
        @Override
        public void runChanged() {
            clock().goLive();
        }

        @Override
        public void textChanged() {
            if (left != null && right != null) {
                compare();
                clock().refresh();
            }
        }
    }
}
