package classroom.window.ask;

import classroom.lesson.Question;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.vote.Poll;
import classroom.vote.Tally;
import classroom.window.widget.ScrolledPanel;
import classroom.window.widget.WrappingLabel;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.swing.UIManager;

/**
 * The question and its answers in letters as large as there is room for. It can have the focus, so that a screen reader
 * reads it.
 */
final class QuestionSheet extends ScrolledPanel {
    /** The most lines that are listed with their votes. */
    private static final int MAX_LINES = 6;
    /** The largest letters, as a share of the height and of the width. */
    private static final double MAX_OF_HEIGHT = 0.085;

    private static final double MAX_OF_WIDTH = 0.04;
    /** The smallest letters in pixels, before there is a scroll bar. */
    private static final float MIN_SIZE = 15;

    private static final float QUESTION = 1.12f;
    private static final float WHY = 0.72f;
    private static final int GAP = 10;

    private final WrappingLabel question = new WrappingLabel("ask.question");
    private final WrappingLabel hint = new WrappingLabel("ask.hint");
    private final WrappingLabel why = new WrappingLabel("ask.why");
    private final List<AnswerRow> rows = new ArrayList<>();
    private int needed;

    QuestionSheet() {
        super(null);
        setName("ask.sheet");
        setFocusable(true);
        add(question);
        add(hint);
        add(why);
    }

    /**
     * Shows the question without any votes.
     *
     * @param count whether there are fields for raised hands
     */
    void ask(AskSession session, boolean count) {
        Question of = session.question();
        Poll poll = session.poll();
        Language language = Texts.language();
        List<String> texts = poll.question().choices().get(language);
        if (rows.size() != texts.size()) {
            rows(session, texts.isEmpty() ? Set.of() : range(texts.size()));
        }
        question.say(poll.question().text().get(language));
        hint.say(of.asksForLine() ? Texts.text("ask.line", title(of), of.lineCount()) : "");
        why.say("");
        Tally tally = poll.tally(session.round());
        for (AnswerRow each : rows) {
            int answer = each.answer();
            each.ask(texts.get(answer), count, tally.hands().getOrDefault(answer, 0));
        }
        told();
    }

    /**
     * Shows the votes and the right answer.
     *
     * @param right without any answer if the runs have not told it
     */
    void reveal(AskSession session, RightAnswer right) {
        Question of = session.question();
        Poll poll = session.poll();
        Language language = Texts.language();
        List<Tally> rounds = Stream.of(poll.tally(0), poll.tally(1))
                .filter(each -> each.total() > 0)
                .toList();
        List<String> texts = poll.question().choices().get(language);
        rows(session, of.asksForLine() ? lines(rounds, right) : range(texts.size()));
        question.say(poll.question().text().get(language));
        boolean known = !right.answers().isEmpty();
        hint.say(known ? right.came() : Texts.text("ask.open"));
        for (AnswerRow each : rows) {
            String choice = texts.isEmpty() ? "" : of.choices().get(each.answer());
            each.reveal(
                    texts.isEmpty() ? "" : texts.get(each.answer()),
                    rounds,
                    right.answers().contains(each.answer()),
                    known && !choice.isEmpty() ? of.thought(language, choice, session.values()) : "");
        }
        why.say(known ? of.why(language, session.values()) : "");
        told();
    }

    /** Returns the rows in their order. */
    List<AnswerRow> rows() {
        return rows;
    }

    private void rows(AskSession session, Set<Integer> answers) {
        rows.forEach(this::remove);
        rows.clear();
        for (int each : answers) {
            rows.add(new AnswerRow(
                    each,
                    session.poll().question().label(each),
                    count -> session.poll().hands(session.round(), each, count)));
        }
        rows.forEach(this::add);
    }

    private static Set<Integer> range(int size) {
        Set<Integer> range = new TreeSet<>();
        for (int i = 0; i < size; i++) {
            range.add(i);
        }
        return range;
    }

    /** Returns the right lines, and those with the most votes, in their order. */
    private static Set<Integer> lines(List<Tally> rounds, RightAnswer right) {
        Set<Integer> lines = new TreeSet<>(right.answers());
        for (int i = rounds.size() - 1; i >= 0; i--) {
            rounds.get(i).counts().entrySet().stream()
                    .sorted((a, b) -> b.getValue() - a.getValue())
                    .limit(Math.max(0, MAX_LINES - lines.size()))
                    .forEach(each -> lines.add(each.getKey()));
        }
        return lines;
    }

    private static String title(Question of) {
        return Texts.text(classroom.lesson.Program.key(of.programs().get(0)));
    }

    private void told() {
        StringBuilder words = new StringBuilder(question.getText());
        words.append("  ").append(hint.getText());
        rows.forEach(each -> words.append("  ").append(each.words()));
        words.append("  ").append(why.getText());
        getAccessibleContext().setAccessibleName(words.toString());
        revalidate();
        repaint();
    }

    /**
     * Measures the texts in the largest letters, before the layout does: the first time that large letters are measured
     * takes long.
     *
     * @param width  that the sheet will have about, in pixels
     * @param height the same
     */
    void measure(int width, int height) {
        heightAt(largest(width, height), width);
    }

    private static float largest(int width, int height) {
        return (float) Math.max(MIN_SIZE, Math.min(MAX_OF_HEIGHT * height, MAX_OF_WIDTH * width));
    }

    @Override
    public void doLayout() {
        int width = getWidth() - 2 * UIScale.scale(GAP);
        int height = getParent().getHeight();
        float high = largest(getWidth(), height);
        float low = MIN_SIZE;
        needed = heightAt(high, width);
        if (needed > height) {
            while (high - low > 1) {
                float middle = (low + high) / 2;
                if (heightAt(middle, width) > height) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            needed = heightAt(low, width);
        }
        int spare = Math.max(0, height - needed) / (rows.size() + 3);
        int y = spare / 2;
        for (WrappingLabel each : List.of(question, hint)) {
            y = place(each, y, width) + spare;
        }
        for (AnswerRow each : rows) {
            int own = each.heightIn(width);
            each.setBounds(UIScale.scale(GAP), y, width, own);
            y += own + spare;
        }
        place(why, y, width);
    }

    private int place(WrappingLabel label, int y, int width) {
        int own = label.getText().isEmpty() ? 0 : label.heightIn(width);
        label.setBounds(UIScale.scale(GAP), y, width, own);
        return y + own + (own == 0 ? 0 : UIScale.scale(GAP));
    }

    /** Sets the size of the letters, and returns the height that all needs. */
    private int heightAt(float size, int width) {
        Font font = UIManager.getFont("Label.font");
        question.setFont(font.deriveFont(Font.BOLD, size * QUESTION));
        hint.setFont(font.deriveFont(Font.PLAIN, size * WHY));
        why.setFont(font.deriveFont(Font.PLAIN, size * WHY));
        int height = 0;
        for (WrappingLabel each : List.of(question, hint, why)) {
            height += each.getText().isEmpty() ? 0 : each.heightIn(width) + UIScale.scale(GAP);
        }
        for (AnswerRow each : rows) {
            each.size(size);
            height += each.heightIn(width);
        }
        return height;
    }

    /** Shows that it has the focus. */
    @Override
    protected void paintComponent(Graphics g) {
        super.paintComponent(g);
        if (isFocusOwner()) {
            g.setColor(UIManager.getColor("Component.focusColor"));
            g.drawRect(0, 0, getWidth() - 1, getHeight() - 1);
        }
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(0, needed);
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return UIScale.scale(3 * GAP);
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return getParent() != null && needed <= getParent().getHeight();
    }
}
