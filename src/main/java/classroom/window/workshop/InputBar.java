package classroom.window.workshop;

import classroom.text.Texts;
import classroom.trace.Snapshot;
import classroom.trace.ThreadSnapshot;
import classroom.trace.format.Operation;
import classroom.trace.format.ThreadState;
import classroom.trace.text.VisibleText;
import classroom.window.i18n.Localizer;
import classroom.window.widget.SteadyLabel;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;

/**
 * A field for the standard input of a running program, with a prompt that shows which thread waits for input. Used on
 * the event thread.
 */
final class InputBar extends JPanel implements Localizer.Localizable {
    /** The classes that programs read their standard input with. */
    private static final Set<String> INPUT_CLASSES = Set.of(
            "java/util/Scanner",
            "java/io/InputStream",
            "java/io/Reader",
            "java/io/BufferedReader",
            "java/io/InputStreamReader",
            "java/io/BufferedInputStream",
            "java/io/DataInputStream",
            "java/io/Console",
            "java/lang/IO",
            "java/io/IO");

    private final SteadyLabel prompt = new SteadyLabel();
    private final JTextField line = new JTextField();
    private final JButton send = new JButton();
    private final JButton end = new JButton();
    private transient Consumer<String> lines = text -> {};
    private transient Runnable ends = () -> {};
    private String waiting = "";
    private int number;
    private boolean running;

    InputBar(String side) {
        super(new MigLayout("insets 3 6 3 6, gap 4, fill, novisualpadding, hidemode 3", "[][grow, fill][][]"));
        setName("input." + side);
        prompt.setName("input.prompt." + side);
        prompt.putClientProperty("html.disable", true);
        line.setName("input.line." + side);
        Localizer.name(line, "workshop.input.name");
        Localizer.tip(Localizer.text(send, "workshop.input.send"), "workshop.input.send.tip")
                .setName("input.send." + side);
        Localizer.tip(Localizer.text(end, "workshop.input.end"), "workshop.input.end.tip")
                .setName("input.end." + side);
        add(prompt, "wmin 0");
        add(line, "wmin 40");
        add(send);
        add(end);
        line.addActionListener(enter -> send());
        send.addActionListener(click -> send());
        end.addActionListener(click -> {
            ends.run();
            end.setEnabled(false);
            line.setEnabled(false);
            send.setEnabled(false);
        });
        to(null, null);
    }

    /**
     * Sets the run that gets the input.
     *
     * @param toLines called with each typed line; null for no run
     * @param toEnd   closes the input
     */
    void to(Consumer<String> toLines, Runnable toEnd) {
        running = toLines != null;
        lines = running ? toLines : text -> {};
        ends = running ? toEnd : () -> {};
        line.setEnabled(running);
        send.setEnabled(running);
        end.setEnabled(running);
        if (!running) {
            waiting = "";
        }
        updateTexts();
    }

    private void send() {
        if (running) {
            lines.accept(line.getText());
            line.setText("");
        }
    }

    /** Shows which thread waits for input at the current time; null for no run. */
    void show(Snapshot moment) {
        ThreadSnapshot who = moment == null || !running ? null : reader(moment);
        String name = who == null ? "" : VisibleText.line(who.track().nameAt(moment.time()));
        int at = who == null ? 0 : who.operation().line();
        if (!name.equals(waiting) || at != number) {
            waiting = name;
            number = at;
            updateTexts();
        }
    }

    /** Whether a thread currently waits for input. */
    boolean isAwaited() {
        return !waiting.isEmpty();
    }

    /** Returns the first thread that may be waiting for standard input; null if there is none. */
    static ThreadSnapshot reader(Snapshot moment) {
        return moment.threads().stream()
                .filter(each -> each.state() == ThreadState.WAITING
                        && each.operation() != null
                        && each.operation().op() == Operation.INPUT
                        && INPUT_CLASSES.contains(each.operation().owner().replace('.', '/')))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void updateTexts() {
        prompt.setText(
                !running
                        ? Texts.text("workshop.input.idle")
                        : waiting.isEmpty()
                                ? Texts.text("workshop.input")
                                : Texts.text("workshop.input.awaited", waiting, number));
        prompt.setForeground(
                UIManager.getColor(waiting.isEmpty() ? "Label.disabledForeground" : "Classroom.picture.good"));
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (prompt != null) {
            updateTexts();
        }
    }
}
