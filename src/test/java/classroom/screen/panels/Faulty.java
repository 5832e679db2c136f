package classroom.screen.panels;

import javax.swing.JButton;
import javax.swing.JPanel;

/** A button that fails, and one that tells its label to standard error. */
@SuppressWarnings("serial")
public final class Faulty extends JPanel {
    /** Two buttons. */
    public Faulty() {
        JButton fail = new JButton("Fail");
        fail.addActionListener(click -> {
            throw new IllegalStateException("the button failed");
        });
        JButton tell = new JButton("Tell");
        tell.addActionListener(click -> System.err.println("told by the button"));
        add(fail);
        add(tell);
    }
}
