package classroom.window.side;

import classroom.window.widget.WrappingLabel;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Font;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.UIManager;

/**
 * Tells about the run on one side: what is wrong with it, and what it comes to unobserved, a row each; the line about the run itself is
 * for the side's head. Each row is as high as the other side's, so that what stands below is as high on both sides.
 */
public final class TwinStatus extends JPanel {
    private static final int GAP = 2;

    private final WrappingLabel status;
    private final WrappingLabel faults;
    private final WrappingLabel unobserved;
    private final List<WrappingLabel> rows;
    private TwinStatus other;

    /** @param side {@code left} or {@code right}, for names */
    public TwinStatus(String side) {
        super(null);
        status = new WrappingLabel("status." + side);
        faults = new WrappingLabel("faults." + side);
        unobserved = new WrappingLabel("unobserved." + side);
        rows = List.of(faults, unobserved);
        rows.forEach(this::add);
        faults.setVisible(false);
        unobserved.setVisible(false);
        style();
    }

    /** The line about the run, for the side's head. */
    public JComponent line() {
        return status;
    }

    /** From now on, each of both is as high as the other. */
    public void beside(TwinStatus twin) {
        other = twin;
        twin.other = this;
    }

    /** How the run goes or went. */
    public void tell(String sentence) {
        status.say(sentence);
    }

    /** What is wrong with it, a sentence each. */
    public void faults(List<String> sentences) {
        faults.say(String.join("\n", sentences));
    }

    /** What the program comes to when it isn't observed; nothing if empty. */
    public void unobserved(String lines) {
        unobserved.say(lines);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (faults != null) {
            style();
        }
    }

    /** What makes one side higher makes the other one higher, too. */
    @Override
    public void invalidate() {
        super.invalidate();
        if (other != null && other.isValid()) {
            other.revalidate();
        }
    }

    @Override
    public Dimension getPreferredSize() {
        int height = 0;
        for (int i = 0; i < rows.size(); i++) {
            height += high(i);
        }
        return new Dimension(0, Math.max(0, height - gap()));
    }

    @Override
    public Dimension getMinimumSize() {
        return getPreferredSize();
    }

    @Override
    public void doLayout() {
        int y = 0;
        for (int i = 0; i < rows.size(); i++) {
            int high = high(i);
            rows.get(i).setBounds(0, y, getWidth(), Math.max(0, high - gap()));
            y += high;
        }
    }

    /** How high a row is with the gap below it, here and on the other side; 0 where neither says anything. */
    private int high(int row) {
        return Math.max(own(row), other == null ? 0 : other.own(row));
    }

    private int own(int row) {
        return rows.get(row).isVisible() ? rows.get(row).getPreferredSize().height + gap() : 0;
    }

    private static int gap() {
        return UIScale.scale(GAP);
    }

    private void style() {
        Font font = UIManager.getFont("Label.font");
        status.setFont(UIManager.getFont("small.font"));
        faults.setFont(font.deriveFont(Font.BOLD));
        faults.setForeground(UIManager.getColor("Classroom.strip.gap"));
        faults.setBorder(BorderFactory.createCompoundBorder(
                BorderFactory.createMatteBorder(0, 3, 0, 0, UIManager.getColor("Classroom.strip.gap")),
                BorderFactory.createEmptyBorder(0, 5, 0, 0)));
    }
}
