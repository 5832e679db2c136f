package classroom.window.schedule;

import classroom.window.i18n.Localizer;
import classroom.window.schedule.page.FewerButton;
import classroom.window.schedule.page.FewerOrders;
import classroom.window.theme.Icons;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/**
 * The buttons of the stepper: they hold and release a program, and move it as a whole. Those that need a held program
 * are hidden without one. Used on the event thread.
 */
final class StepperTools extends JPanel {
    private final FewerButton smaller = new FewerButton("stepper.smaller");
    private final JButton undo = button("stepper.undo", "schedule.undo", "schedule.undo.tip");
    private final JButton redo = button("stepper.redo", "schedule.redo", "schedule.redo.tip");
    private final JButton system = button("stepper.system", "schedule.system", "schedule.system.tip");
    private final JButton choice = button("stepper.choice", "schedule.choice", "schedule.choice.tip");
    private final JButton why = button("stepper.why", "schedule.why", "schedule.why.tip");
    private final JButton end = Localizer.text(new JButton(Icons.icon("stop")), "schedule.end");

    /**
     * @param stepper does what the buttons are for
     * @param sides   chooses the program to hold; the first component
     */
    StepperTools(StepperPane stepper, JComponent sides) {
        super(new MigLayout("insets 0, gap 4, novisualpadding, hidemode 3"));
        JButton begin = button("stepper.begin", "schedule.hold", "schedule.hold.tip");
        begin.setIcon(Icons.icon("restart"));
        begin.addActionListener(press -> stepper.begin());
        smaller.addActionListener(press -> stepper.useFewer());
        end.setName("stepper.end");
        end.addActionListener(press -> stepper.leave());
        undo.addActionListener(press -> stepper.undo());
        redo.addActionListener(press -> stepper.redo());
        choice.addActionListener(press -> stepper.untilChoice());
        system.addActionListener(press -> stepper.goOn());
        why.addActionListener(press -> stepper.explain());
        JButton order = button("stepper.file", "schedule.file", "schedule.file.tip");
        order.addActionListener(press -> stepper.exchange().menu().show(order, 0, order.getHeight()));
        List.of(sides, begin, smaller, end, undo, redo, choice, system, why, order)
                .forEach(each -> add(each, "wmin 0"));
    }

    private static JButton button(String name, String textKey, String tipKey) {
        JButton button = Localizer.tip(Localizer.text(new JButton(), textKey), tipKey);
        button.setName(name);
        return button;
    }

    /**
     * Shows what can be done now.
     *
     * @param session the held program, or the one that is being started; null for none
     * @param fewer   values with which the programs have fewer orders; empty if they are not offered
     */
    void show(StepSession session, Optional<FewerOrders> fewer) {
        boolean held = session != null && session.isHeld();
        boolean open = held && session.state().ending().isEmpty();
        smaller.offer(fewer);
        List.of(end, undo, redo, choice, system, why).forEach(each -> each.setVisible(session != null));
        undo.setEnabled(held && session.canUndo());
        redo.setEnabled(held && session.canRedo());
        choice.setEnabled(open);
        system.setEnabled(open);
        why.setEnabled(held && !open);
    }
}
