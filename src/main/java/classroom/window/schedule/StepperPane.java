package classroom.window.schedule;

import classroom.run.RunException;
import classroom.run.schedule.ExplorationResult;
import classroom.run.schedule.OrderText;
import classroom.run.schedule.SavedOrder;
import classroom.run.schedule.SteppedState;
import classroom.stage.BackgroundTasks;
import classroom.text.Texts;
import classroom.trace.text.VisibleText;
import classroom.window.AppContext;
import classroom.window.i18n.Localizer;
import classroom.window.schedule.page.FewerButton;
import classroom.window.schedule.page.SchedulableProgram;
import classroom.window.schedule.page.SchedulePage;
import classroom.window.schedule.page.SideChooser;
import classroom.window.source.SourceMarks;
import classroom.window.theme.Icons;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;

/**
 * The tab where a person schedules the program of one side: all its threads are held, and a thread makes a step when
 * its card is pressed. Used on the event thread.
 */
final class StepperPane extends JPanel implements Localizer.Localizable {
    private final transient AppContext context;
    private final transient SchedulePage page;
    private final SideChooser sides;
    private final JButton begin =
            Localizer.tip(Localizer.text(new JButton(Icons.icon("restart")), "schedule.hold"), "schedule.hold.tip");
    private final FewerButton smaller = new FewerButton("stepper.smaller");
    private final JButton undo = Localizer.tip(Localizer.text(new JButton(), "schedule.undo"), "schedule.undo.tip");
    private final JButton redo = Localizer.tip(Localizer.text(new JButton(), "schedule.redo"), "schedule.redo.tip");
    private final JButton system =
            Localizer.tip(Localizer.text(new JButton(), "schedule.system"), "schedule.system.tip");
    private final JButton choice =
            Localizer.tip(Localizer.text(new JButton(), "schedule.choice"), "schedule.choice.tip");
    private final JButton why = Localizer.tip(Localizer.text(new JButton(), "schedule.why"), "schedule.why.tip");
    private final JCheckBox lines =
            Localizer.tip(Localizer.text(new JCheckBox(), "schedule.lines"), "schedule.lines.tip");
    private final JCheckBox both = Localizer.tip(Localizer.text(new JCheckBox(), "schedule.twin"), "schedule.twin.tip");
    private final JCheckBox onStage =
            Localizer.tip(Localizer.text(new JCheckBox(), "schedule.stage"), "schedule.stage.tip");
    private final JButton order = Localizer.tip(Localizer.text(new JButton(), "schedule.file"), "schedule.file.tip");
    private final JButton end = Localizer.text(new JButton(Icons.icon("stop")), "schedule.end");
    private final CardPanel cards = new CardPanel("", this::step, this::access, this::untilBlocked);
    private final StepReportPanel report = new StepReportPanel("stepper.");
    private final TwinPanel twin;
    private final transient OrderStage stage;
    private final ChallengePresenter challenges;
    private transient StepSession session;
    private int markedSide = -1;
    /** What the last text or file was that could not be followed, as a sentence; empty for nothing. */
    private transient Supplier<String> complaint = () -> "";

    /** @param page the page on which the pane is a tab */
    StepperPane(AppContext context, SchedulePage page) {
        super(new MigLayout("insets 6, fill, gap 6 4, hidemode 3", "[grow, fill, 0::]", "[][][grow, fill, 0::]"));
        this.context = context;
        this.page = page;
        twin = new TwinPanel(context, page, this::step, this::access, this::untilBlocked, StepperPane::scroll);
        stage = new OrderStage(context, page);
        challenges = new ChallengePresenter(page, this::challenge);
        setName("stepper");
        sides = new SideChooser(page::program);
        sides.setName("stepper.side");
        name(begin, "stepper.begin", this::begin);
        smaller.addActionListener(press -> useFewer());
        name(undo, "stepper.undo", this::undo);
        name(redo, "stepper.redo", this::redo);
        name(system, "stepper.system", () -> session.goOn());
        name(choice, "stepper.choice", this::untilChoice);
        name(why, "stepper.why", () -> session.explain());
        name(order, "stepper.file", () -> menu().show(order, 0, order.getHeight()));
        onStage.setName("stepper.stage");
        onStage.addActionListener(press -> refresh());
        both.setName("stepper.twin");
        both.addActionListener(press -> refresh());
        name(end, "stepper.end", this::leave);
        lines.setName("stepper.lines");
        lines.addActionListener(press -> refresh());
        JPanel tools = new JPanel(new MigLayout("insets 0, gap 4, novisualpadding, hidemode 3"));
        List.of(Localizer.name(sides, "schedule.side"), begin, smaller, end, undo, redo, choice, system, why, order)
                .forEach(each -> tools.add(each, "wmin 0"));
        add(tools, "wmin 0, wrap");
        JPanel more = new JPanel(new MigLayout("insets 0, gap 4, novisualpadding, hidemode 3"));
        List.of(lines, onStage, both).forEach(each -> more.add(each, "wmin 0"));
        more.add(challenges.bar(), "wmin 0");
        add(more, "wmin 0, wrap");
        JPanel held = new JPanel(new MigLayout(
                "insets 0, fill, gap 10 4, hidemode 3, wrap 2",
                "[grow, fill, 0:66%:][grow, fill, 0:34%:]",
                "[grow, fill, 0::][grow, fill, 0::]"));
        held.add(scroll(cards), "wmin 0, hmin 0");
        held.add(scroll(report), "wmin 0, hmin 0");
        held.add(twin, "span 2, grow, wmin 0, hmin 0");
        add(held, "grow, wmin 0, hmin 0");
        StepperKeys.bind(this);
        refresh();
    }

    private static JComponent scroll(JComponent inside) {
        JScrollPane scroll = new JScrollPane(
                inside, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        return scroll;
    }

    private static void name(JButton button, String name, Runnable action) {
        button.setName(name);
        button.addActionListener(press -> action.run());
    }

    /** Tells whether a program is held and can be moved. */
    boolean isHeld() {
        return session != null && session.state() != null && session.failure().isEmpty();
    }

    /** Tells whether a program is held, or is being started. */
    boolean isOpen() {
        return session != null;
    }

    /** Holds a program and makes the steps of an order from its start: the numbers of the threads that make them. */
    void load(SchedulableProgram program, List<Integer> choices) {
        boolean left = program.isSameProgram(page.program(0)) || !program.isSameProgram(page.program(1));
        sides.setSelectedIndex(left ? 0 : 1);
        hold(program);
        session.follow(choices);
    }

    /** Called when another program or value was chosen on the page. Releases a program that is no longer on it. */
    void pageChanged() {
        sides.updateTexts();
        if (session != null && !session.program().isSameProgram(page.program(sides.chosen()))) {
            leave();
        }
        twin.pageChanged();
        refresh();
    }

    /** Ends the held program, if there is one. */
    void leave() {
        if (session != null) {
            session.close();
            session = null;
            mark(null);
            stage.leave();
            cards.clear();
            twin.leave();
            refresh();
        }
    }

    private void begin() {
        SchedulableProgram program = page.program(sides.chosen());
        if (program != null) {
            hold(program);
        }
    }

    /** Sets values with which the program has few orders, and holds it. */
    private void useFewer() {
        page.fewer().ifPresent(fewer -> page.use(fewer.values()));
        begin();
    }

    private void hold(SchedulableProgram program) {
        leave();
        session = new StepSession(context, program, this::refresh);
        session.watch(challenges.of(program));
        session.start();
        refresh();
    }

    /** Holds the program of a challenge, unless that is about every order. */
    private void challenge(int number, SchedulableProgram program, boolean aboutEveryOrder) {
        leave();
        if (program != null) {
            sides.setSelectedIndex(number);
            if (!aboutEveryOrder) {
                hold(program);
            }
        }
        refresh();
    }

    /** Called with the result of the search of a program's orders. */
    void searched(SchedulableProgram program, ExplorationResult result) {
        challenges.searched(program, result);
        refresh();
    }

    /** Makes a thread's next step, or its steps up to its next line if whole lines are chosen. */
    void step(int thread) {
        complaint = () -> "";
        if (isHeld()) {
            session.step(thread, lines.isSelected());
        }
    }

    /** Makes a thread's next access only, even if whole lines are chosen. */
    void access(int thread) {
        complaint = () -> "";
        if (isHeld()) {
            session.step(thread, false);
        }
    }

    /** Goes on until it matters which thread goes next. */
    void untilChoice() {
        complaint = () -> "";
        if (isHeld()) {
            session.untilChoice();
        }
    }

    private void untilBlocked(int thread) {
        if (isHeld()) {
            session.untilBlocked(thread);
        }
    }

    /** Undoes the last move. */
    void undo() {
        if (isHeld()) {
            session.undo();
        }
    }

    /** Makes the move again that was undone last. */
    void redo() {
        if (isHeld()) {
            session.redo();
        }
    }

    private JPopupMenu menu() {
        return new OrderMenu(isHeld())
                .with("stepper.copy", "schedule.copy", this::copy)
                .with("stepper.paste", "schedule.paste", this::paste)
                .with("stepper.save", "schedule.file.save", () -> OrderFiles.save(context, this, saved()))
                .with("stepper.save-run", "schedule.file.save-run", this::saveRun)
                .always(
                        "stepper.open",
                        "schedule.file.open",
                        () -> OrderFiles.ask(this).ifPresent(this::open));
    }

    private void saveRun() {
        OrderFiles.askForRun(this, session.program().id()).ifPresent(this::saveRun);
    }

    /** Saves the order up to now as a run. */
    void saveRun(Path file) {
        if (isHeld()) {
            stage.save(session, file, this);
        }
    }

    /** Returns the order up to now, with its program. */
    SavedOrder saved() {
        SchedulableProgram program = session.program();
        return new SavedOrder(program.id(), program.values(), session.state().choices());
    }

    /** Opens a file with an order: holds its program, if that is on the page, and makes the order. */
    void open(Path file) {
        context.background().run(() -> SavedOrder.read(file), () -> {}, this::opened, failure -> {
            if (failure instanceof RunException) {
                complain(failure::getMessage);
            } else {
                BackgroundTasks.rethrow(failure);
            }
        });
    }

    private void opened(SavedOrder saved) {
        Optional<SchedulableProgram> program = Stream.of(0, 1)
                .map(page::program)
                .filter(each -> each != null && each.id().equals(saved.program()))
                .findFirst();
        if (program.isEmpty()) {
            complain(() -> Texts.text("schedule.file.program", VisibleText.line(saved.program())));
        } else if (!program.get().canHave(saved.values())) {
            complain(() -> Texts.text("schedule.file.values", program.get().title()));
        } else {
            int number = program.get().isSameProgram(page.program(0)) ? 0 : 1;
            page.use(saved.values());
            complaint = () -> "";
            load(page.program(number), saved.choices());
        }
    }

    private void complain(Supplier<String> sentence) {
        complaint = sentence;
        refresh();
    }

    /** Copies the order up to now to the clipboard. */
    void copy() {
        if (isHeld()) {
            OrderClipboard.put(OrderText.of(session.state().choices()));
        }
    }

    /** Makes the order that is on the clipboard. */
    void paste() {
        follow(OrderClipboard.get());
    }

    /** Makes an order, given as {@link OrderText}. */
    void follow(String text) {
        try {
            List<Integer> choices = OrderText.parse(text);
            complaint = () -> "";
            if (isHeld()) {
                session.follow(choices);
            }
        } catch (IllegalArgumentException e) {
            complain(() -> Texts.text("schedule.unreadable"));
        }
    }

    private void mark(SourceMarks now) {
        if (markedSide >= 0 && (now == null || markedSide != sides.chosen())) {
            page.mark(markedSide, null);
        }
        markedSide = now == null ? -1 : sides.chosen();
        if (now != null) {
            page.mark(markedSide, now);
        }
    }

    private void refresh() {
        boolean held = isHeld();
        SteppedState now = held ? session.state() : null;
        boolean open = held && now.ending().isEmpty();
        smaller.offer(held ? Optional.empty() : page.fewer());
        sides.setEnabled(session == null);
        // What needs a held program leaves its room to the others before.
        List.of(end, undo, redo, choice, system, why).forEach(each -> each.setVisible(session != null));
        undo.setEnabled(held && session.canUndo());
        redo.setEnabled(held && session.canRedo());
        choice.setEnabled(open);
        system.setEnabled(open);
        why.setEnabled(held && !open);
        twin.setVisible(both.isSelected() && held);
        if (twin.isVisible()) {
            twin.follow(1 - sides.chosen(), now.choices());
        } else {
            twin.leave();
        }
        if (held) {
            cards.show(now, session.sites(), session.program()::isShown, lines.isSelected());
            mark(StepText.marks(now, session.sites(), session.program()::isShown));
        }
        if (held && onStage.isSelected()) {
            stage.show(sides.chosen(), session);
        }
        report.show(session, now, complaint.get());
        challenges.show(session, now);
    }

    @Override
    public void updateTexts() {
        sides.updateTexts();
        refresh();
        twin.updateTexts();
    }
}
