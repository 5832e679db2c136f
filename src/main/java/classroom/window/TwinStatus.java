package classroom.window;

import java.awt.Font;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;

/** What is said of the run on one side: how it goes or went, what is wrong with it, and what it comes to unobserved. */
@SuppressWarnings("serial")
final class TwinStatus extends JPanel {
    private final Wrapped status;
    private final Wrapped faults;
    private final Wrapped unobserved;

    /** @param side {@code left} or {@code right}, for names */
    TwinStatus(String side) {
        super(new MigLayout("insets 0, fill, wrap, gap 0 2, hidemode 3, nocache", "[grow, fill]"));
        status = new Wrapped("status." + side);
        faults = new Wrapped("faults." + side);
        unobserved = new Wrapped("unobserved." + side);
        add(status, "wmin 0");
        add(faults, "wmin 0");
        add(unobserved, "wmin 0");
        faults.setVisible(false);
        unobserved.setVisible(false);
        style();
    }

    /** How the run goes or went. */
    void tell(String sentence) {
        status.say(sentence);
    }

    /** What is wrong with it, a sentence each. */
    void faults(List<String> sentences) {
        faults.say(String.join("\n", sentences));
    }

    /** What the program comes to when it isn't observed; nothing if empty. */
    void unobserved(String lines) {
        unobserved.say(lines);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (faults != null) {
            style();
        }
    }

    private void style() {
        Font font = UIManager.getFont("Label.font");
        faults.setFont(font.deriveFont(Font.BOLD));
        faults.setForeground(UIManager.getColor("Classroom.strip.gap"));
        faults.setBorder(BorderFactory.createCompoundBorder(
                BorderFactory.createMatteBorder(0, 3, 0, 0, UIManager.getColor("Classroom.strip.gap")),
                BorderFactory.createEmptyBorder(0, 5, 0, 0)));
    }
}
