package classroom.window.ask;

import classroom.text.Texts;
import classroom.vote.Tally;
import classroom.window.widget.NumberField;
import classroom.window.widget.WrappingLabel;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Font;
import java.util.List;
import java.util.function.IntConsumer;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import javax.swing.UIManager;

/**
 * An answer in large letters: its letter or number, its text, a field for raised hands, and at the end its votes, and
 * what one thinks who picks it. Its owner sets its size.
 */
final class AnswerRow extends JPanel {
    private static final int MAX_HANDS = 200;
    private static final int PAD = 4;
    /** The size of smaller letters relative to the text. */
    private static final float SMALL = 0.62f;

    private final int answer;
    private final String name;
    private final JLabel letter = new JLabel("", SwingConstants.CENTER);
    private final WrappingLabel text = new WrappingLabel();
    private final WrappingLabel thought = new WrappingLabel();
    private final ShareBars bars = new ShareBars();
    private final NumberField hands;

    /**
     * @param number of the choice from 0, or of the line
     * @param name   the letter or number, for readers
     * @param count  called with the number of raised hands
     */
    AnswerRow(int number, String name, IntConsumer count) {
        super(null);
        answer = number;
        this.name = name;
        setName("ask.answer." + number);
        setOpaque(false);
        text.setName("ask.text." + number);
        thought.setName("ask.thought." + number);
        letter.setText(name);
        hands = new NumberField(0, 0, MAX_HANDS);
        hands.setName("ask.hands." + number);
        hands.leaveEscape();
        hands.addChangeListener(change -> count.accept((Integer) hands.getValue()));
        hands.setVisible(false);
        bars.setVisible(false);
        add(letter);
        add(text);
        add(hands);
        add(bars);
        add(thought);
    }

    int answer() {
        return answer;
    }

    NumberField hands() {
        return hands;
    }

    /** Shows the answer without its votes. */
    void ask(String words, boolean count, int counted) {
        text.say(words);
        thought.say("");
        letter.setText(name);
        bars.setVisible(false);
        hands.setVisible(count);
        hands.setValue(counted);
        hands.field().getAccessibleContext().setAccessibleName(Texts.text("ask.hands.name", letter.getText(), words));
        text.setForeground(UIManager.getColor("Label.foreground"));
        letter.setForeground(UIManager.getColor("Label.foreground"));
    }

    /**
     * Shows the answer with its votes.
     *
     * @param rounds  those that have votes
     * @param good    whether it is right
     * @param thinker what one thinks who picks it; empty for none
     */
    void reveal(String words, List<Tally> rounds, boolean good, String thinker) {
        hands.setVisible(false);
        letter.setText((good ? "✓ " : "") + name);
        text.say(words);
        thought.say(thinker);
        bars.show(rounds, answer, good);
        bars.setVisible(!rounds.isEmpty());
        String color = good ? "Classroom.picture.good" : "Label.foreground";
        text.setForeground(UIManager.getColor(color));
        letter.setForeground(UIManager.getColor(color));
    }

    /** Returns everything that the row shows, for readers. */
    String words() {
        return letter.getText() + ". " + text.getText() + (bars.isVisible() ? "  " + bars.words() : "") + "  "
                + thought.getText();
    }

    /** Sets the size of the letters, in pixels. */
    void size(float size) {
        Font font = UIManager.getFont("Label.font");
        letter.setFont(font.deriveFont(Font.BOLD, size));
        text.setFont(font.deriveFont(text.getForeground().equals(goodColor()) ? Font.BOLD : Font.PLAIN, size));
        thought.setFont(font.deriveFont(Font.PLAIN, size * SMALL));
        bars.setFont(font.deriveFont(Font.PLAIN, size * SMALL));
        hands.setFont(font.deriveFont(Font.PLAIN, size));
    }

    private static Object goodColor() {
        return UIManager.getColor("Classroom.picture.good");
    }

    /** Returns the height that the row needs at a width, both in pixels. */
    int heightIn(int width) {
        int room = textWidth(width);
        int height = text.getText().isEmpty() ? letter.getPreferredSize().height : text.heightIn(room);
        height = Math.max(height, hands.isVisible() ? hands.getPreferredSize().height : 0);
        height += bars.isVisible() ? bars.neededHeight() : 0;
        height += thought.getText().isEmpty() ? 0 : thought.heightIn(room);
        return height + UIScale.scale(PAD);
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(getWidth(), heightIn(getWidth()));
    }

    @Override
    public void doLayout() {
        int left = letterWidth();
        int room = textWidth(getWidth());
        boolean worded = !text.getText().isEmpty();
        int line = worded ? text.heightIn(room) : letter.getPreferredSize().height;
        letter.setBounds(0, 0, left, letter.getPreferredSize().height);
        text.setBounds(left, 0, room, worded ? line : 0);
        if (hands.isVisible()) {
            Dimension field = hands.getPreferredSize();
            hands.setBounds(getWidth() - field.width, 0, field.width, field.height);
            line = Math.max(line, field.height);
        }
        int y = line;
        if (bars.isVisible()) {
            bars.setBounds(left, y, room, bars.neededHeight());
            y += bars.neededHeight();
        }
        thought.setBounds(left, y, room, thought.getText().isEmpty() ? 0 : thought.heightIn(room));
    }

    private int letterWidth() {
        return letter.getFontMetrics(letter.getFont()).stringWidth("✓ 88  ");
    }

    private int textWidth(int width) {
        int field = hands.isVisible() ? hands.getPreferredSize().width + UIScale.scale(PAD) : 0;
        return Math.max(1, width - letterWidth() - field);
    }
}
