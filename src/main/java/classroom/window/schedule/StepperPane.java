package classroom.window.schedule;

import classroom.run.schedule.ExplorationResult;
import classroom.run.schedule.SteppedState;
import classroom.window.AppContext;
import classroom.window.i18n.Localizer;
import classroom.window.schedule.page.SchedulableProgram;
import classroom.window.schedule.page.SchedulePage;
import classroom.window.schedule.page.SideChooser;
import classroom.window.source.SourceMarks;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
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
    private final JCheckBox lines =
            Localizer.tip(Localizer.text(new JCheckBox(), "schedule.lines"), "schedule.lines.tip");
    private final JCheckBox both = Localizer.tip(Localizer.text(new JCheckBox(), "schedule.twin"), "schedule.twin.tip");
    private final JCheckBox onStage =
            Localizer.tip(Localizer.text(new JCheckBox(), "schedule.stage"), "schedule.stage.tip");
    private final StepperTools tools;
    private final transient OrderExchange exchange;
    private final CardPanel cards = new CardPanel("", this::step, this::access, this::untilBlocked);
    private final StepReportPanel report = new StepReportPanel("stepper.");
    private final TwinPanel twin;
    private final transient OrderStage stage;
    private final ChallengePresenter challenges;
    private transient StepSession session;
    private int markedSide = -1;

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
        exchange = new OrderExchange(context, page, stage, this);
        tools = new StepperTools(this, Localizer.name(sides, "schedule.side"));
        onStage.setName("stepper.stage");
        onStage.addActionListener(press -> refresh());
        both.setName("stepper.twin");
        both.addActionListener(press -> refresh());
        lines.setName("stepper.lines");
        lines.addActionListener(press -> refresh());
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

    /** Tells whether a program is held and can be moved. */
    boolean isHeld() {
        return session != null && session.isHeld();
    }

    /** Tells whether a program is held, or is being started. */
    boolean isOpen() {
        return session != null;
    }

    /** Returns the held program, or the one that is being started; null for none. */
    StepSession session() {
        return session;
    }

    /** Returns what exports and imports the order. */
    OrderExchange exchange() {
        return exchange;
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

    /** Holds the program of the chosen side. */
    void begin() {
        SchedulableProgram program = page.program(sides.chosen());
        if (program != null) {
            hold(program);
        }
    }

    /** Sets values with which the program has few orders, and holds it. */
    void useFewer() {
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
        exchange.forgetComplaint();
        if (isHeld()) {
            session.step(thread, lines.isSelected());
        }
    }

    /** Makes a thread's next access only, even if whole lines are chosen. */
    void access(int thread) {
        exchange.forgetComplaint();
        if (isHeld()) {
            session.step(thread, false);
        }
    }

    /** Goes on until it matters which thread goes next. */
    void untilChoice() {
        exchange.forgetComplaint();
        if (isHeld()) {
            session.untilChoice();
        }
    }

    private void untilBlocked(int thread) {
        if (isHeld()) {
            session.untilBlocked(thread);
        }
    }

    /** Lets random threads go on until the program ends. */
    void goOn() {
        session.goOn();
    }

    /** Finds the step that decided how the program ended. */
    void explain() {
        session.explain();
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

    private void mark(SourceMarks now) {
        if (markedSide >= 0 && (now == null || markedSide != sides.chosen())) {
            page.mark(markedSide, null);
        }
        markedSide = now == null ? -1 : sides.chosen();
        if (now != null) {
            page.mark(markedSide, now);
        }
    }

    /** Shows the state of the held program, and what can be done with it. */
    void refresh() {
        boolean held = isHeld();
        SteppedState now = held ? session.state() : null;
        sides.setEnabled(session == null);
        tools.show(session, held ? Optional.empty() : page.fewer());
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
        report.show(session, now, exchange.complaint());
        challenges.show(session, now);
    }

    @Override
    public void updateTexts() {
        sides.updateTexts();
        refresh();
        twin.updateTexts();
    }
}
