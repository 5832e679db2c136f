package classroom.window.workshop;

import classroom.lesson.Gallery;
import classroom.lesson.Lesson;
import classroom.race.RaceAccess;
import classroom.text.Texts;
import classroom.window.AppContext;
import classroom.window.action.AppAction;
import classroom.window.i18n.Localizer;
import classroom.window.lesson.PageView;
import classroom.window.lesson.RacesPane;
import classroom.window.schedule.SchedulePanes;
import classroom.window.side.DisplayedRun;
import classroom.window.workshop.origin.Templates;
import classroom.window.workshop.program.Drafts;
import classroom.window.workshop.program.EditedProgram;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JToggleButton;
import javax.swing.SwingUtilities;

/**
 * The view of the workshop: the user's own programs on both sides, one of which may be empty. Used on the event thread.
 */
public final class WorkshopView extends PageView {
    private final Drafts drafts;
    private WorkshopSide left;
    private WorkshopSide right;
    private final JToggleButton compares =
            Localizer.tip(Localizer.text(new JToggleButton(), "workshop.compare"), "workshop.compare.tip");
    private final JCheckBox locals =
            Localizer.tip(Localizer.text(new JCheckBox(), "workshop.locals"), "workshop.locals.tip");
    private final RacesPane races;
    private transient SchedulePanes schedule;
    private transient DifferenceTint tint;
    private boolean begun;
    /** The number of sides that are not restored yet from the last run of the app. */
    private int restoring;

    private boolean runsThen;

    /**
     * @param buttons    the buttons in the bar
     * @param unobserved a less prominent button in the bar
     */
    public WorkshopView(AppContext context, List<AppAction> buttons, AppAction unobserved) {
        this(
                context,
                Stream.concat(buttons.stream().map(AppAction::button), Stream.of(unobserved.iconButton()))
                        .toList(),
                new Drafts());
    }

    WorkshopView(AppContext context, List<JButton> buttons, Drafts drafts) {
        super(context, Lesson.WORKSHOP.id(), true, false);
        this.drafts = drafts;
        Changes changes = new Changes();
        races = new RacesPane(context.background(), this::show);
        plan(
                () -> left = new WorkshopSide(context, "left", drafts, stageShare(), this::toggle, changes),
                () -> right = new WorkshopSide(context, "right", drafts, stageShare(), this::toggle, changes),
                () -> build(buttons));
    }

    private void build(List<JButton> buttons) {
        left.linkTo(right);
        tint = new DifferenceTint(context(), left, right);
        compares.setName("compare");
        compares.setSelected(true);
        compares.addActionListener(click -> compare());
        locals.setName("locals");
        locals.setSelected(context().settings().locals());
        locals.addActionListener(click -> context().settings().locals(locals.isSelected()));
        schedule = new SchedulePanes(context(), new SchedulableSides(left, right, this::showStepper));
        Map<String, JComponent> more = new LinkedHashMap<>();
        more.put("race.title", races);
        more.put("schedule.orders", schedule.orders());
        more.put("schedule.stepper", schedule.stepper());
        List<JComponent> bar = new ArrayList<>(buttons);
        bar.add(locals);
        build(left, right, bar, compares, more);
    }

    /** Shows an event of a displayed run. Called on the event thread. */
    private void show(int run, RaceAccess what) {
        List<WorkshopSide> sides = shown();
        if (run < sides.size()) {
            clock().moveTo(what.time() - clock().zero(sides.get(run)));
        }
    }

    private void showStepper() {
        showFoot(schedule.stepper());
    }

    @Override
    public void pause() {
        schedule.leave();
        super.pause();
    }

    private List<WorkshopSide> shown() {
        return Stream.of(left, right)
                .filter(side -> side.shown() != null && side.shown().trace().start() != 0)
                .toList();
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
            left.session()
                    .restore(
                            () -> left.session()
                                    .put(EditedProgram.fresh("Main.java", Templates.fresh(Texts.language()))),
                            this::restored);
            right.session().restore(() -> {}, this::restored);
            // Read here, since titles and verdicts ask for them on the event thread.
            context().background().execute(() -> Gallery.withSource(""));
            context()
                    .background()
                    .execute(() ->
                            context().preparation().trainObserved(context().jdk()));
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
            Stream.of(left, right).forEach(each -> each.editor().outside().look());
        }
    }

    @Override
    public void run() {
        if (restoring > 0) {
            runsThen = true;
            return;
        }
        List<WorkshopSide> sides =
                Stream.of(left, right).filter(each -> !each.isEmpty()).toList();
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

    /** Shows a run from a file, on a side that is free for it. */
    public void open(DisplayedRun saved) {
        WorkshopSide free = left.session().program().isChanged()
                        && !right.session().program().isChanged()
                ? right
                : left;
        free.open(saved);
        clock().goLive();
        clock().refresh();
    }

    /**
     * Asks about unsaved changes before the app closes.
     *
     * @param saved called later if the user wants to save them first, when they are saved
     * @return whether the app may close now; drafts are stored then
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

    /** Waits until all drafts are stored. Must not be called on the event thread. */
    public void close() {
        drafts.close();
    }

    WorkshopSide side(String name) {
        return name.equals("left") ? left : right;
    }

    /** Tints the lines in which the displayed files differ; none if the user has turned that off or a side is empty. */
    @Override
    public void compare() {
        tint.update(compares.isSelected());
    }

    @Override
    protected void ticked() {
        races.show(shown().stream().map(WorkshopSide::shown).toList());
    }

    /** Listens to both sides. */
    private final class Changes implements WorkshopSide.SideListener {
        @Override
        public void runChanged() {
            clock().goLive();
        }

        @Override
        public void textChanged() {
            if (schedule != null) {
                compare();
                clock().refresh();
                schedule.pageChanged();
            }
        }
    }
}
