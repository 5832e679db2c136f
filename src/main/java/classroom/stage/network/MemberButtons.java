package classroom.stage.network;

import classroom.metrics.network.QueueMember;
import classroom.stage.ProcessControl;
import classroom.text.Texts;
import java.awt.Font;
import java.awt.Insets;
import java.awt.Rectangle;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JToggleButton;

/** The buttons of a worker of this machine: kill it, close its lid, cut its network. Lives on the event thread. */
final class MemberButtons {
    /** The size of their letters, and of the room around them, in letters of the stage. */
    private static final double LETTERS = 0.85;

    private static final double AROUND = 1.0;
    private static final double BETWEEN = 0.3;

    private final ProcessControl processes;
    private final JButton kill = new JButton();
    private final JToggleButton lid = new JToggleButton();
    private final JToggleButton cable = new JToggleButton();
    private final Set<Long> suspended = new HashSet<>();
    private QueueMember member;

    /** @param place of the member, from 1 */
    MemberButtons(JComponent stage, ProcessControl processes, int place) {
        this.processes = processes;
        add(stage, kill, "kill." + place);
        add(stage, lid, "lid." + place);
        add(stage, cable, "cable." + place);
        kill.addActionListener(pressed -> kill());
        lid.addActionListener(pressed -> suspend());
        cable.addActionListener(pressed -> cut());
    }

    private static void add(JComponent stage, AbstractButton button, String name) {
        button.setName(name);
        button.putClientProperty("JButton.minimumWidth", 0);
        button.setMargin(new Insets(0, 0, 0, 0));
        button.setVisible(false);
        stage.add(button);
    }

    private void kill() {
        suspended.remove(member.pid());
        processes.kill(member.pid());
    }

    private void suspend() {
        if (lid.isSelected()) {
            suspended.add(member.pid());
        } else {
            suspended.remove(member.pid());
        }
        processes.suspend(member.pid(), lid.isSelected());
        write();
    }

    private void cut() {
        processes.write((cable.isSelected() ? "cut " : "mend ") + member.worker());
        write();
    }

    /**
     * Shows those that fit.
     *
     * @param of    the member; null for none, or for one on another computer
     * @param away  whether its connection has ended
     * @param isCut whether its network is cut
     */
    void show(QueueMember of, boolean away, boolean isCut) {
        boolean another = member == null || of == null || member.pid() != of.pid();
        member = of;
        boolean closed = of != null && suspended.contains(of.pid());
        kill.setVisible(of != null && (!away || closed || isCut));
        lid.setVisible(of != null && processes.canSuspend() && kill.isVisible());
        cable.setVisible(of != null && kill.isVisible());
        if (of != null) {
            lid.setSelected(closed);
            if (another) {
                cable.setSelected(isCut);
            }
            write();
        }
    }

    private void write() {
        write(kill, "network.kill", "network.kill.tip", "network.kill.name");
        if (lid.isSelected()) {
            write(lid, "network.lid", "network.resume.tip", "network.resume.name");
        } else {
            write(lid, "network.lid", "network.suspend.tip", "network.suspend.name");
        }
        if (cable.isSelected()) {
            write(cable, "network.cable", "network.mend.tip", "network.mend.name");
        } else {
            write(cable, "network.cable", "network.cut.tip", "network.cut.name");
        }
    }

    private void write(AbstractButton button, String text, String tip, String name) {
        String now = Texts.text(text);
        if (!now.equals(button.getText())) {
            button.setText(now);
        }
        button.setToolTipText(Texts.text(tip, member.name()));
        button.getAccessibleContext().setAccessibleName(Texts.text(name, member.name()));
    }

    /** Puts them into a corner of the member's box. */
    void place(NetworkLayout layout, int place, Font usual, double em) {
        Font font = usual.deriveFont((float) (em * LETTERS));
        int fromRight = 0;
        for (AbstractButton each : List.of(cable, lid, kill)) {
            if (each.isVisible()) {
                if (!font.equals(each.getFont())) {
                    each.setFont(font);
                }
                int wide = each.getFontMetrics(font).stringWidth(each.getText()) + (int) (AROUND * em);
                Rectangle bounds = layout.button(place, wide, fromRight);
                if (!bounds.equals(each.getBounds())) {
                    each.setBounds(bounds);
                }
                fromRight += wide + (int) (BETWEEN * em);
            }
        }
    }
}
