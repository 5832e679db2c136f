package classroom.window.network;

import classroom.network.join.ClassCode;
import classroom.run.network.ClassMember;
import classroom.run.network.MemberWork;
import classroom.text.Texts;
import classroom.window.AppContext;
import classroom.window.i18n.Localizer;
import classroom.window.widget.NumberField;
import classroom.window.widget.WrappingLabel;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.event.ActionEvent;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.Timer;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;

/**
 * Joins a class of another computer: address, code, which is checked while it is typed, and name; then how many tasks
 * were taken. This computer stays in the class when the dialog is hidden. Lives on the event thread.
 */
final class JoinClassDialog extends ClassDialog {
    private static final int COLUMNS = 28;
    private static final int REFRESH_MS = 1000;

    private static final MemberWork NO_WORK = new MemberWork(0, 0);

    private final transient AppContext classroom;
    private final JTextField address = new JTextField(COLUMNS);
    private final JTextField code = new JTextField(COLUMNS);
    private final JTextField name = new JTextField(System.getProperty("user.name", ""), COLUMNS);
    private final NumberField cores =
            new NumberField(1, 1, Math.max(1, Runtime.getRuntime().availableProcessors()));
    private final JLabel check = new JLabel(" ");
    private final WrappingLabel state = new WrappingLabel("join.state").selectable();
    private final JButton join = new JButton();
    private final Timer timer = new Timer(REFRESH_MS, this::count);
    private transient ClassMember member;
    private transient MemberWork work = NO_WORK;
    private boolean measures;

    JoinClassDialog(Frame owner, AppContext classroom) {
        super(owner, "class.join.title");
        this.classroom = classroom;
        setName("class.join");
        address.setName("join.address");
        code.setName("join.code");
        name.setName("join.name");
        Localizer.name(address, "class.address");
        Localizer.name(code, "class.code");
        Localizer.name(name, "class.name");
        check.setName("join.check");
        cores.setName("join.cores");
        Localizer.name(cores, "class.cores");
        Localizer.name(cores.field(), "class.cores");
        cores.leaveEscape();
        join.setName("join.join");
        JPanel contents = new Contents(new MigLayout("insets 16, wrap 2, fillx", "[][grow, fill]"));
        contents.add(Localizer.text(new JLabel(), "class.address"));
        contents.add(address);
        contents.add(Localizer.text(new JLabel(), "class.code"));
        contents.add(code);
        contents.add(check, "skip 1");
        contents.add(Localizer.text(new JLabel(), "class.name"));
        contents.add(name);
        contents.add(Localizer.text(new JLabel(), "class.cores"));
        contents.add(cores, "growx 0");
        contents.add(state, "span 2, growx, hmin 60lp");
        contents.add(join, "span 2, right");
        add(contents);
        code.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent e) {
                check();
            }

            @Override
            public void removeUpdate(DocumentEvent e) {
                check();
            }

            @Override
            public void changedUpdate(DocumentEvent e) {
                check();
            }
        });
        join.addActionListener(click -> toggle());
        getRootPane().setDefaultButton(join);
        tell("class.join.note");
        check();
        pack();
        setLocationRelativeTo(owner);
    }

    @Override
    void updateTexts() {
        if (member == null) {
            tell("class.join.note");
        }
        showWork();
        check();
    }

    private void check() {
        ClassCode.Fault fault = ClassCode.fault(code.getText());
        check.setText(
                switch (fault) {
                    case NONE -> Texts.text("class.check.right");
                    case SHORT -> Texts.text("class.check.short");
                    case LONG -> Texts.text("class.check.long");
                    case LETTER -> Texts.text("class.check.letter");
                    case CHECK -> Texts.text("class.check.wrong");
                });
        cores.setEnabled(member == null);
        join.setEnabled(member != null || fault == ClassCode.Fault.NONE);
    }

    private void toggle() {
        ClassMember old = member;
        member = null;
        timer.stop();
        if (old != null) {
            classroom.background().execute(old::close);
            tell("class.join.left");
            return;
        }
        join.setEnabled(false);
        String where = address.getText();
        String typed = code.getText();
        String who = name.getText();
        int most = cores.number();
        classroom
                .background()
                .run(
                        () -> ClassMember.join(classroom.launcher(), where, typed, who, most),
                        () -> join.setEnabled(true),
                        this::joined,
                        failure -> state.say(failure.getMessage()));
    }

    private void joined(ClassMember next) {
        member = next;
        work = NO_WORK;
        next.ended().thenRun(() -> EventQueue.invokeLater(() -> ended(next)));
        timer.start();
        tell("class.join.joined");
    }

    private void ended(ClassMember over) {
        if (over == member) {
            member = null;
            timer.stop();
            tell("class.join.ended");
        }
    }

    /** Measures what this computer does, in the background; the timer runs only while it is in a class. */
    private void count(ActionEvent tick) {
        ClassMember now = member;
        if (now != null && !measures) {
            measures = true;
            classroom
                    .background()
                    .run(
                            now::work,
                            () -> measures = false,
                            next -> {
                                if (now == member && !next.equals(work)) {
                                    work = next;
                                    showWork();
                                }
                            },
                            failure -> state.say(failure.getMessage()));
        }
    }

    private void showWork() {
        if (member != null) {
            state.say(
                    work.equals(NO_WORK)
                            ? Texts.text("class.join.joined")
                            : Texts.text("class.join.tasks", work.tasks(), work.cores(), member.cores()));
        }
    }

    private void tell(String key) {
        state.say(Texts.text(key));
        Localizer.text(join, member == null ? "class.join.do" : "class.join.leave");
        check();
    }
}
