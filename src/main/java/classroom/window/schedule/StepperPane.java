package classroom.window.schedule;

import classroom.lesson.Challenge;
import classroom.run.schedule.ChallengeCheck;
import classroom.run.schedule.ExplorationResult;
import classroom.run.schedule.OrderText;
import classroom.run.schedule.OutcomeSummary;
import classroom.run.schedule.OutcomeVerdict;
import classroom.run.schedule.SteppedState;
import classroom.text.Texts;
import classroom.window.AppContext;
import classroom.window.i18n.Localizer;
import classroom.window.source.SourceMarks;
import classroom.window.theme.Icons;
import classroom.window.widget.WrappingLabel;
import java.awt.Component;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.text.DefaultCaret;
import net.miginfocom.swing.MigLayout;

/**
 * The class is the scheduler: all threads of one side's program are held, and the one that is pressed makes a step.
 * Lives on the event thread.
 */
final class StepperPane extends JPanel implements Localizer.Localizable {
    private final transient AppContext context;
    private final transient SchedulePage page;
    private final JComboBox<Integer> side = new JComboBox<>(new Integer[] {0, 1});
    private final JButton begin = Localizer.tip(Localizer.text(new JButton(Icons.icon("restart")), "schedule.hold"),
            "schedule.hold.tip");
    private final JButton undo = Localizer.tip(Localizer.text(new JButton(), "schedule.undo"), "schedule.undo.tip");
    private final JButton redo = Localizer.tip(Localizer.text(new JButton(), "schedule.redo"), "schedule.redo.tip");
    private final JButton system = Localizer.tip(Localizer.text(new JButton(), "schedule.system"),
            "schedule.system.tip");
    private final JButton why = Localizer.tip(Localizer.text(new JButton(), "schedule.why"), "schedule.why.tip");
    private final JCheckBox lines = Localizer.tip(Localizer.text(new JCheckBox(), "schedule.lines"),
            "schedule.lines.tip");
    private final JButton copy = Localizer.tip(Localizer.text(new JButton(), "schedule.copy"), "schedule.copy.tip");
    private final JButton paste = Localizer.tip(Localizer.text(new JButton(), "schedule.paste"), "schedule.paste.tip");
    private final JButton end = Localizer.text(new JButton(Icons.icon("stop")), "schedule.end");
    private final CardPanel cards = new CardPanel(this::step, this::untilBlocked);
    private final WrappingLabel note = new WrappingLabel("stepper.note");
    private final WrappingLabel order = new WrappingLabel("stepper.order");
    private final WrappingLabel output = new WrappingLabel("stepper.output");
    private final ChallengeBar challenges;
    private transient StepSession session;
    /** The program of the challenge, with its values; null for none. */
    private transient SchedulableProgram challenged;
    /** What the search of every order of it found; null before. */
    private transient ExplorationResult found;
    private int markedSide = -1;
    private boolean unread;

    /** @param page where the pane is a tab */
    StepperPane(AppContext context, SchedulePage page) {
        super(new MigLayout("insets 6, fill, gap 6 4, hidemode 3", "[grow, fill, 0::]", "[][][grow, fill, 0::]"));
        this.context = context;
        this.page = page;
        challenges = new ChallengeBar(page.challenges(), this::challenge);
        setName("stepper");
        side.setName("stepper.side");
        side.setRenderer(renderer());
        name(begin, "stepper.begin", this::begin);
        name(undo, "stepper.undo", this::undo);
        name(redo, "stepper.redo", this::redo);
        name(system, "stepper.system", () -> session.goOn());
        name(why, "stepper.why", () -> session.explain());
        name(copy, "stepper.copy", this::copy);
        name(paste, "stepper.paste", this::paste);
        name(end, "stepper.end", this::leave);
        lines.setName("stepper.lines");
        JPanel tools = new JPanel(new MigLayout("insets 0, gap 4, novisualpadding, hidemode 3"));
        List.of(Localizer.name(side, "schedule.side"), begin, end, undo, redo, system, why, lines, copy, paste)
                .forEach(each -> tools.add(each, "wmin 0"));
        add(tools, "wmin 0, wrap");
        add(challenges, "wmin 0, wrap");
        JPanel told = new JPanel(new MigLayout("insets 0, fillx, wrap, gap 0 4, hidemode 3", "[grow, fill, 0::]"));
        told.add(note, "wmin 0");
        told.add(Localizer.name(order, "schedule.order"), "wmin 0");
        told.add(Localizer.name(output, "schedule.output"), "wmin 0");
        List.of(note, order, output).forEach(each -> ((DefaultCaret) each.getCaret())
                .setUpdatePolicy(DefaultCaret.NEVER_UPDATE));
        order.putClientProperty("FlatLaf.styleClass", "monospaced");
        output.putClientProperty("FlatLaf.styleClass", "monospaced");
        JPanel both = new JPanel(new MigLayout("insets 0, fill, gap 10 0", "[grow, fill, 0:66%:][grow, fill, 0:34%:]",
                "[grow, fill, 0::]"));
        both.add(scroll(cards), "wmin 0, hmin 0");
        both.add(scroll(told), "wmin 0, hmin 0");
        add(both, "grow, wmin 0, hmin 0");
        StepperKeys.bind(this);
        refresh();
    }

    /** A new one has the list measure its titles again. */
    private DefaultListCellRenderer renderer() {
        return new DefaultListCellRenderer() {
            @Override
            public Component getListCellRendererComponent(JList<?> list, Object value, int index, boolean selected,
                    boolean focused) {
                Object name = value instanceof Integer number ? sideTitle(number) : value;
                return super.getListCellRendererComponent(list, name, index, selected, focused);
            }
        };
    }

    private static JScrollPane scroll(JComponent inside) {
        JScrollPane scroll = new JScrollPane(inside, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED,
                JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        return scroll;
    }

    private static void name(JButton button, String name, Runnable action) {
        button.setName(name);
        button.addActionListener(press -> action.run());
    }

    private String sideTitle(int number) {
        SchedulableProgram program = page.program(number);
        String title = program == null ? "–" : program.title();
        return number == 0 ? Texts.text("schedule.left", title) : Texts.text("schedule.right", title);
    }

    /** Whether keys move the program now. */
    boolean isHeld() {
        return session != null && session.standing() != null && session.failure().isEmpty();
    }

    /** Whether a program is held, or is about to be. */
    boolean isOpen() {
        return session != null;
    }

    /** Loads an order of a program, from its start. */
    void load(SchedulableProgram program, List<Integer> choices) {
        boolean left = program.isSameProgram(page.program(0)) || !program.isSameProgram(page.program(1));
        side.setSelectedIndex(left ? 0 : 1);
        hold(program);
        session.follow(choices);
    }

    /** Another program was chosen on the page: one that is no longer there is not held any more. */
    void pageChanged() {
        side.setRenderer(renderer());
        if (session != null && !session.program().isSameProgram(page.program(side()))) {
            leave();
        }
    }

    /** Ends the held program; nobody looks any more. */
    void leave() {
        if (session != null) {
            session.close();
            session = null;
            mark(null);
            cards.clear();
            refresh();
        }
    }

    private int side() {
        return side.getSelectedIndex();
    }

    private void begin() {
        SchedulableProgram program = page.program(side());
        if (program != null) {
            hold(program);
        }
    }

    private void hold(SchedulableProgram program) {
        leave();
        session = new StepSession(context, program, this::refresh);
        session.watch(program.equals(challenged) ? challenges.challenge().orElse(null) : null);
        session.start();
        refresh();
    }

    /** Another challenge was chosen: its program is held, unless it is about every order. */
    private void challenge(Optional<Challenge> next) {
        leave();
        challenged = null;
        found = null;
        if (next.isPresent()) {
            int number = page.prepare(next.get());
            if (number < 0) {
                challenges.clear();
                return;
            }
            side.setSelectedIndex(number);
            challenged = page.program(number);
            if (!next.get().isAboutEveryOrder()) {
                hold(challenged);
            }
        }
        refresh();
    }

    /** All orders of a program were searched, or as many as were wanted. */
    void searched(SchedulableProgram program, ExplorationResult result) {
        if (program.equals(challenged)) {
            found = result;
            refresh();
        }
    }

    /** How the challenge stands, in the language of now; empty where there is none, or its program isn't held. */
    private String challengeState(SteppedState now) {
        if (challenges.challenge().isEmpty()) {
            return "";
        }
        ChallengeCheck challenge = new ChallengeCheck(challenges.challenge().get());
        if (challenge.challenge().isAboutEveryOrder()) {
            if (found == null) {
                return Texts.text("challenge.search");
            }
            long wrong = challenge.wrong(found);
            return wrong > 0 ? Texts.text("challenge.refuted", wrong)
                    : challenge.isProvedBy(found) ? Texts.text("challenge.proved", found.orders()) : Texts.text("challenge.unfinished");
        }
        if (now == null || !session.program().equals(challenged)) {
            return "";
        }
        if (now.ending().isEmpty()) {
            return session.isUnreachable() ? Texts.text("challenge.unreachable") : Texts.text("challenge.open");
        }
        return challenge.isReachedBy(outcome(now)) ? Texts.text("challenge.won", now.choices().size()) : Texts.text("challenge.lost");
    }

    /** A thread makes a step, or goes on to its next line. */
    void step(int thread) {
        unread = false;
        if (isHeld()) {
            session.step(thread, lines.isSelected());
        }
    }

    private void untilBlocked(int thread) {
        if (isHeld()) {
            session.untilBlocked(thread);
        }
    }

    /** Takes the last move back. */
    void undo() {
        if (isHeld()) {
            session.undo();
        }
    }

    /** Makes the move again that was taken back last. */
    void redo() {
        if (isHeld()) {
            session.redo();
        }
    }

    /** Puts the order up to now on the clipboard. */
    void copy() {
        if (isHeld()) {
            OrderClipboard.put(OrderText.of(session.standing().choices()));
        }
    }

    /** Follows the order on the clipboard. */
    void paste() {
        follow(OrderClipboard.get());
    }

    /** Follows an order as people write it. */
    void follow(String text) {
        try {
            List<Integer> choices = OrderText.parse(text);
            unread = false;
            if (isHeld()) {
                session.follow(choices);
            }
        } catch (IllegalArgumentException e) {
            unread = true;
            refresh();
        }
    }

    private void mark(SourceMarks now) {
        if (markedSide >= 0 && (now == null || markedSide != side())) {
            page.mark(markedSide, null);
        }
        markedSide = now == null ? -1 : side();
        if (now != null) {
            page.mark(markedSide, now);
        }
    }

    private void refresh() {
        boolean held = isHeld();
        SteppedState now = held ? session.standing() : null;
        boolean open = held && now.ending().isEmpty();
        side.setEnabled(session == null);
        end.setEnabled(session != null);
        undo.setEnabled(held && session.canUndo());
        redo.setEnabled(held && session.canRedo());
        system.setEnabled(open);
        why.setEnabled(held && !open);
        copy.setEnabled(held);
        paste.setEnabled(held);
        if (held) {
            cards.show(now, session.sites(), session.program()::isShown);
            mark(StepText.marks(now, session.sites(), session.program()::isShown));
        }
        note.say(note(now));
        order.say(held ? Texts.text("schedule.order.text", now.choices().size(), OrderText.of(now.choices())) : "");
        output.say(held ? output(now) : "");
        challenges.tell(challengeState(now));
    }

    private String note(SteppedState now) {
        if (unread) {
            return Texts.text("schedule.unreadable");
        }
        if (session == null) {
            return Texts.text("schedule.stepper.words");
        }
        if (now == null) {
            return session.failure().isEmpty() ? Texts.text("schedule.starting") : session.failure();
        }
        if (!session.complaint().isEmpty()) {
            return session.complaint();
        }
        return now.ending().isEmpty() ? Texts.text("schedule.choose") : ended(now);
    }

    private String ended(SteppedState now) {
        OutcomeVerdict verdict = session.program().verdict(outcome(now));
        String how = OutcomeText.ending(now.ending(), 0);
        String told = how.isEmpty() ? Texts.text("schedule.over.usual") : how;
        return (Texts.text("schedule.over", told, OutcomeText.of(verdict)) + "\n" + session.why()).strip();
    }

    private static OutcomeSummary outcome(SteppedState now) {
        return new OutcomeSummary(now.ending(), 0, now.out(), now.err(), now.exceptions(), 1, 1, now.choices());
    }

    private static String output(SteppedState now) {
        String all = (now.out() + now.err() + String.join("\n", now.exceptions())).strip();
        return all.isEmpty() ? Texts.text("schedule.output.none") : Texts.text("schedule.output.text", all);
    }

    @Override
    public void updateTexts() {
        side.setRenderer(renderer());
        refresh();
    }
}
