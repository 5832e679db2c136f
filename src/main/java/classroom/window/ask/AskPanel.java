package classroom.window.ask;

import classroom.lesson.Question;
import classroom.text.Texts;
import classroom.vote.Tally;
import classroom.window.i18n.Localizer;
import classroom.window.widget.NumberField;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;

/** Covers a page with a question: the steps above, question and answers in the middle, what the teacher does below. */
final class AskPanel extends JPanel implements Localizer.Localizable {
    private static final int MAX_MINUTES = 30;
    private static final int USUAL_MINUTES = 2;

    private final transient AskActions actions;
    private final transient QuestionChooser chooser;
    private final JLabel step = new JLabel();
    private final DiscussionClock clock = new DiscussionClock();
    private final QuestionSheet sheet = new QuestionSheet();
    private final PhonePanel phonePanel;
    private final JLabel votes = new JLabel();
    private final JButton next = new JButton();
    private final JButton run = new JButton();
    private final JToggleButton phones =
            Localizer.tip(Localizer.text(new JToggleButton(), "ask.phones"), "ask.phones.open.tip");
    private final JToggleButton hands =
            Localizer.tip(Localizer.text(new JToggleButton(), "ask.hands"), "ask.hands.tip");
    private final JButton export = Localizer.tip(Localizer.text(new JButton(), "ask.export"), "ask.export.tip");
    private final NumberField minutes = new NumberField(USUAL_MINUTES, 1, MAX_MINUTES);
    private final JLabel minutesLabel = Localizer.text(new JLabel(), "ask.minutes");
    private final JPanel lines = new JPanel(new MigLayout("insets 0"));
    private transient AskSession session;
    private transient RightAnswer right;

    AskPanel(PhonePanel phonePanel, AskActions actions) {
        super(new BorderLayout());
        this.actions = actions;
        this.phonePanel = phonePanel;
        chooser = new QuestionChooser(actions::choose);
        setName("ask");
        phonePanel.setVisible(false);
        JScrollPane scroll = new JScrollPane(
                sheet, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        JPanel middle = new JPanel(new BorderLayout());
        middle.add(scroll);
        middle.add(phonePanel, BorderLayout.EAST);
        middle.setMinimumSize(new Dimension(0, 0));
        add(head(), BorderLayout.NORTH);
        add(middle);
        add(foot(), BorderLayout.SOUTH);
    }

    private JPanel head() {
        JPanel head = new JPanel(new MigLayout("insets 0, fillx, gap 12", "[grow, fill, 0::][][]", "[center]"));
        step.setName("ask.step");
        step.putClientProperty("FlatLaf.styleClass", "h2");
        head.add(step, "wmin 0");
        head.add(clock);
        head.add(chooser.component(), "wmin 0, wmax 320");
        return head;
    }

    private JPanel foot() {
        JPanel foot = new JPanel(new MigLayout("insets 0, fillx, gap 6, hidemode 3", "[grow, fill, 0::]", "[]"));
        votes.setName("ask.votes");
        votes.putClientProperty("FlatLaf.styleClass", "h1");
        minutes.setName("ask.minutes");
        minutes.leaveEscape();
        minutesLabel.setLabelFor(minutes.field());
        minutes.addChangeListener(change -> {
            if (session != null && session.step() == AskStep.DISCUSS) {
                clock.start((Integer) minutes.getValue());
            }
        });
        phones.addActionListener(click -> {
            if (phones.isSelected()) {
                phonePanel.findCards();
            }
            refresh();
        });
        hands.addActionListener(click -> refresh());
        foot.add(votes, "wmin 0");
        for (Component each : List.of(lines, minutesLabel, minutes)) {
            foot.add(each);
        }
        button(foot, phones, "ask.phones.open", null);
        button(foot, hands, "ask.hands", null);
        button(foot, export, "ask.export", actions::export);
        button(foot, run, "ask.run", actions::showRun);
        next.putClientProperty("FlatLaf.styleClass", "h4");
        button(foot, next, "ask.next", actions::next);
        JButton hide = Localizer.tip(Localizer.text(new JButton(), "ask.hide"), "ask.hide.tip");
        button(foot, hide, "ask.hide", actions::hide);
        JButton end = Localizer.tip(Localizer.text(new JButton(), "ask.end"), "ask.end.tip");
        button(foot, end, "ask.end", actions::end);
        return foot;
    }

    private static void button(JPanel foot, javax.swing.AbstractButton button, String name, Runnable work) {
        button.setName(name);
        if (work != null) {
            button.addActionListener(click -> work.run());
        }
        foot.add(button);
    }

    /** Shows a question, as far as it has come. */
    void show(AskSession of, List<Question> choices) {
        boolean other = of != session;
        session = of;
        chooser.show(choices, of.question());
        phonePanel.about(of);
        if (other) {
            right = null;
            lines.removeAll();
            if (of.question().asksForLine()) {
                lines.add(new LineHands(
                        of.question().lineCount(), (line, count) -> of.poll().hands(of.round(), line, count)));
            }
        }
        refresh();
    }

    /** Measures what is in it for a size in pixels, so that the first layout takes less long. */
    void measure(Dimension size) {
        getPreferredSize();
        sheet.measure(size.width, size.height);
    }

    /** Shows the votes and the right answer. */
    void reveal(RightAnswer found) {
        right = found;
        refresh();
    }

    /** Moves the focus to the question, which a screen reader then reads. */
    void focus() {
        sheet.requestFocusInWindow();
    }

    /** Starts or stops the clock of the discussion. */
    void discuss(boolean now) {
        if (now) {
            clock.start(minutes.number());
        } else {
            clock.stop();
        }
    }

    /** Takes numbers that are being typed. */
    void takeTyped() {
        sheet.rows().forEach(each -> each.hands().number());
    }

    /** Ends the server for phones, if there is one. */
    void stopPhones() {
        phonePanel.about(null);
        phones.setSelected(false);
    }

    /** Returns the rows of the answers on show. */
    List<AnswerRow> rows() {
        return sheet.rows();
    }

    PhonePanel phonePanel() {
        return phonePanel;
    }

    /** Shows the number of votes. */
    void showVotes() {
        Tally first = session.poll().tally(0);
        Tally second = session.poll().tally(1);
        boolean again = session.step() == AskStep.REVOTE || second.total() > 0;
        votes.setText(
                again
                        ? Texts.text("ask.votes.both", first.total(), second.total())
                        : Texts.text("ask.votes", first.total()));
    }

    private void refresh() {
        AskStep now = session.step();
        boolean voting = now == AskStep.VOTE || now == AskStep.REVOTE;
        boolean revealed = now == AskStep.REVEAL;
        step.setText(Texts.text("ask.step", now.ordinal() + 1, AskStep.values().length, Texts.text(now.key)));
        if (revealed && right != null) {
            sheet.reveal(session, right);
        } else {
            sheet.ask(session, voting && hands.isSelected());
        }
        lines.setVisible(voting && hands.isSelected() && session.question().asksForLine());
        phonePanel.setVisible(!revealed && phones.isSelected());
        phones.setVisible(!revealed);
        hands.setVisible(voting);
        minutes.setVisible(now == AskStep.VOTE || now == AskStep.DISCUSS);
        minutesLabel.setVisible(minutes.isVisible());
        export.setVisible(revealed);
        run.setVisible(now != AskStep.REVOTE);
        Localizer.text(run, revealed ? "ask.again" : "ask.next.run");
        Localizer.text(next, revealed && isOpen() ? "ask.next.reveal" : nextKey(now, chooser.hasMore()));
        showVotes();
        revalidate();
        repaint();
    }

    /** Whether the runs have not told the answer yet. */
    boolean isOpen() {
        return right == null || right.answers().isEmpty();
    }

    /** Returns the question after this one; null if it is the last. */
    Question following() {
        return chooser.following();
    }

    private static String nextKey(AskStep now, boolean more) {
        return switch (now) {
            case VOTE -> "ask.next.discuss";
            case DISCUSS -> "ask.next.revote";
            case REVOTE -> "ask.next.run.now";
            case RUN -> "ask.next.reveal";
            case REVEAL -> more ? "ask.next.question" : "ask.next.end";
        };
    }

    @Override
    public void updateTexts() {
        if (session != null) {
            chooser.updateTexts();
            refresh();
            if (session.step() == AskStep.REVEAL) {
                actions.reveal();
            }
        }
    }
}
