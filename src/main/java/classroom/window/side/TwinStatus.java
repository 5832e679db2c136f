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
 * The status of the run on a side: its problems, and its results without observation, a row each; the line about the
 * run itself is in the side's header. Each row has the same height on both sides, so that the components below are
 * aligned.
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

    /** Returns the line about the run, for the side's header. */
    public JComponent line() {
        return status;
    }

    /** Links two statuses, so that their rows have the same heights. */
    public void linkTo(TwinStatus twin) {
        other = twin;
        twin.other = this;
    }

    /** Sets the line about the run. */
    public void showLine(String sentence) {
        status.say(sentence);
    }

    /** Sets the problems, a sentence each. */
    public void faults(List<String> sentences) {
        faults.say(String.join("\n", sentences));
    }

    /** Sets the results without observation; empty for none. */
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

    /** Both sides are laid out again, since their heights depend on each other. */
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

    /** Returns the height of a row with its gap, the maximum of both sides; 0 if neither has text. */
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
