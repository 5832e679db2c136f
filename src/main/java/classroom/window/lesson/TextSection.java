package classroom.window.lesson;

import classroom.text.Texts;
import classroom.window.i18n.Localizer;
import classroom.window.widget.WrappingLabel;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Font;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.UIManager;

/** A section of a lesson's text: a heading and paragraphs, at any font size. */
final class TextSection extends JPanel {
    private static final double STEP = 1.1;
    private static final int GAP = 2;
    private static final int BELOW = 4;
    /** The maximum number of cached measurements; above it, the cache is cleared. */
    private static final int MAX_MEASURED = 1000;

    private final JLabel heading;
    private final List<WrappingLabel> paragraphs = new ArrayList<>();
    /** Used to measure paragraphs without changing the visible ones. */
    private final WrappingLabel ruler = new WrappingLabel();

    private final transient Map<Measured, Integer> heights = new HashMap<>();
    private int steps;

    /** The key of a measurement. */
    private record Measured(String text, Font font, int width) {}

    /**
     * Creates a section without text.
     *
     * @param heading the key of its heading
     * @param count   the number of paragraphs
     */
    TextSection(String heading, int count) {
        super(null);
        setOpaque(false);
        this.heading = Localizer.text(new JLabel(), heading);
        this.heading.putClientProperty("FlatLaf.style", "foreground: $Component.linkColor");
        add(this.heading);
        for (int i = 0; i < count; i++) {
            WrappingLabel text = Localizer.name(new WrappingLabel(), heading);
            paragraphs.add(text);
            add(text);
        }
        style();
    }

    /** Returns a paragraph by its index, from 0. */
    WrappingLabel paragraph(int number) {
        return paragraphs.get(number);
    }

    /**
     * Sets the texts.
     *
     * @param keys a text key for each paragraph
     */
    void showTexts(List<String> keys) {
        for (int i = 0; i < keys.size(); i++) {
            paragraphs.get(i).setText(Texts.text(keys.get(i)));
        }
    }

    /** Sets the font size, in steps above the default. */
    void letters(int next) {
        if (next != steps) {
            steps = next;
            style();
        }
    }

    /** Returns the height at a width and a number of font steps above the default, in pixels. */
    int height(int width, int larger) {
        int height = headingHeight(larger) + UIScale.scale(BELOW);
        for (WrappingLabel each : paragraphs) {
            height += height(each, width, larger);
        }
        return height;
    }

    /** Returns all texts; sections with equal texts have equal heights. */
    List<String> texts() {
        return paragraphs.stream().map(WrappingLabel::getText).toList();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (ruler != null) {
            ruler.updateUI();
            style();
        }
    }

    @Override
    public void doLayout() {
        int y = headingHeight(steps);
        heading.setBounds(0, 0, getWidth(), y);
        for (WrappingLabel each : paragraphs) {
            int high = height(each, getWidth(), steps) - UIScale.scale(GAP);
            each.setBounds(0, y, getWidth(), high);
            y += high + UIScale.scale(GAP);
        }
    }

    private int headingHeight(int larger) {
        return heading.getFontMetrics(letters(larger, Font.BOLD)).getHeight();
    }

    private int height(WrappingLabel paragraph, int width, int larger) {
        Measured key = new Measured(paragraph.getText(), letters(larger, Font.PLAIN), width);
        if (heights.size() > MAX_MEASURED) {
            heights.clear();
        }
        return heights.computeIfAbsent(key, what -> {
            ruler.setFont(what.font);
            ruler.setText(what.text);
            return ruler.heightIn(what.width) + UIScale.scale(GAP);
        });
    }

    private void style() {
        heading.setFont(letters(steps, Font.BOLD));
        paragraphs.forEach(each -> each.setFont(letters(steps, Font.PLAIN)));
    }

    private static Font letters(int steps, int style) {
        Font usual = UIManager.getFont("defaultFont");
        return usual.deriveFont(style, (float) Math.round(usual.getSize2D() * Math.pow(STEP, steps)));
    }
}
