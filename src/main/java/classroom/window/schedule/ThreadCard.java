package classroom.window.schedule;

import classroom.run.schedule.OrderText;
import classroom.run.schedule.SteppedState.ThreadPosition;
import classroom.stage.paint.ThreadColors;
import classroom.window.i18n.Localizer;
import classroom.window.theme.Icons;
import classroom.window.widget.WrappingLabel;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Graphics;
import java.util.function.IntConsumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.text.DefaultCaret;
import net.miginfocom.swing.MigLayout;

/** A held thread: its button, its name, and what it does next or why it is blocked. */
final class ThreadCard extends JPanel {
    private static final int STRIPE = 5;
    private static final int KEYS = 10;
    private static final int ICON = 16;

    private final int number;
    private final JButton key = new JButton();
    private final JLabel name = new JLabel();
    private final WrappingLabel next;
    private final JButton run = Localizer.tip(
            Localizer.name(new JButton(Icons.icon("step-forward", ICON)), "schedule.until"), "schedule.until.tip");

    private final JButton open = Localizer.tip(Localizer.text(new JButton(), "schedule.access"), "schedule.access.tip");

    /**
     * @param prefix begins the names of the components
     * @param number the number of the thread
     * @param step   called with that number when the thread is to make a step
     * @param access called with that number when it is to make only the next step of its line
     * @param until  called with that number when it is to go on until it is blocked
     */
    ThreadCard(String prefix, int number, IntConsumer step, IntConsumer access, IntConsumer until) {
        super(new MigLayout("insets 4 10 4 4, fill, gap 6 0, hidemode 3", "[][grow, fill, 0::][]", "[][grow, top][]"));
        this.number = number;
        setName(prefix + "card." + number);
        key.setName(prefix + "card.step." + number);
        run.setName(prefix + "card.until." + number);
        open.setName(prefix + "card.access." + number);
        open.putClientProperty("FlatLaf.style", "margin: 1,4,1,4");
        open.setVisible(false);
        open.addActionListener(press -> access.accept(number));
        next = new WrappingLabel(prefix + "card.next." + number);
        putClientProperty("FlatLaf.style", "border: 1,1,1,1,$Component.borderColor");
        ((DefaultCaret) next.getCaret()).setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
        key.putClientProperty("FlatLaf.styleClass", number == 0 ? "h4" : "h1");
        key.putClientProperty("FlatLaf.style", "margin: 2,4,2,4");
        name.putClientProperty("FlatLaf.styleClass", "h4");
        run.putClientProperty("FlatLaf.style", "margin: 1,1,1,1");
        key.addActionListener(press -> step.accept(number));
        run.addActionListener(press -> until.accept(number));
        add(key, "spany 3, growy, w 52!");
        add(name, "wmin 0");
        add(run, "spany 3, aligny center, wrap");
        add(next, "wmin 0, wrap");
        add(open, "wmin 0, growx 0, alignx left");
    }

    /**
     * Shows the position of the thread.
     *
     * @param words what it does next
     * @param line  the line it is at, as a text; empty for none
     * @param lines whether a step is a whole line
     */
    void show(ThreadPosition thread, String words, String line, boolean lines) {
        open.setVisible(lines && !thread.ended());
        open.setEnabled(thread.enabled());
        key.setText(OrderText.letter(number));
        key.setEnabled(thread.enabled());
        run.setEnabled(thread.enabled());
        name.setText((number < KEYS ? number + "  " : "") + thread.name());
        name.setEnabled(!thread.ended());
        next.say(line.isEmpty() ? words : words + "  " + line);
        key.getAccessibleContext().setAccessibleName(thread.name() + ": " + words);
    }

    @Override
    protected void paintComponent(Graphics g) {
        super.paintComponent(g);
        g.setColor(ThreadColors.ofPlace(number));
        g.fillRect(0, 0, UIScale.scale(STRIPE), getHeight());
    }
}
