package classroom.window.ask;

import classroom.text.Texts;
import classroom.vote.Tally;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.UIManager;

/** The votes for one answer before and after the discussion, a bar each with its count and share. */
final class ShareBars extends JComponent {
    private static final int GAP = 3;

    private transient List<Tally> rounds = List.of();
    private int answer;
    private boolean right;

    /**
     * @param shown the rounds that have votes
     * @param good  whether the answer is right
     */
    void show(List<Tally> shown, int of, boolean good) {
        rounds = List.copyOf(shown);
        answer = of;
        right = good;
        repaint();
    }

    /** Returns the height of the bars in the current font, in pixels. */
    int neededHeight() {
        return rounds.size() * (getFontMetrics(getFont()).getHeight() + UIScale.scale(GAP));
    }

    /** Returns what the bars show, for readers. */
    String words() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < rounds.size(); i++) {
            words.append(i == 0 ? "" : "  ").append(label(i));
        }
        return words.toString();
    }

    private String label(int round) {
        Tally tally = rounds.get(round);
        String key = rounds.size() == 1 ? "ask.share" : round == 0 ? "ask.share.before" : "ask.share.after";
        return Texts.text(key, tally.count(answer), Math.round(100 * tally.share(answer)));
    }

    @Override
    protected void paintComponent(Graphics g) {
        FontMetrics metrics = g.getFontMetrics(getFont());
        g.setFont(getFont());
        int labels = 0;
        for (int i = 0; i < rounds.size(); i++) {
            labels = Math.max(labels, metrics.stringWidth(label(i)));
        }
        int room = Math.max(0, getWidth() - labels - UIScale.scale(4 * GAP));
        int height = metrics.getHeight();
        for (int i = 0; i < rounds.size(); i++) {
            int top = i * (height + UIScale.scale(GAP));
            int length = (int) Math.round(room * rounds.get(i).share(answer));
            boolean last = i == rounds.size() - 1;
            g.setColor(color(last));
            g.fillRect(0, top, length, height);
            g.setColor(UIManager.getColor("Classroom.picture.muted"));
            g.drawRect(0, top, room, height - 1);
            g.setColor(UIManager.getColor("Label.foreground"));
            g.drawString(label(i), room + UIScale.scale(2 * GAP), top + metrics.getAscent());
        }
    }

    private Color color(boolean last) {
        String key = !last ? "Classroom.picture.over" : right ? "Classroom.picture.good" : "Classroom.picture.muted";
        return UIManager.getColor(key);
    }
}
