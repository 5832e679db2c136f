package classroom.window;

import classroom.lesson.Lesson;
import classroom.text.Language;
import classroom.text.Texts;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.Scrollable;
import javax.swing.Timer;
import javax.swing.text.DefaultCaret;
import net.miginfocom.swing.MigLayout;

/**
 * What a teacher says about a lesson, in three columns: what has happened, and why, with the figures of the runs on show; the idea,
 * in Python and in Java; questions to ask the class.
 */
@SuppressWarnings("serial")
final class LessonText extends JPanel implements Say.Speaking, Scrollable {
    private static final int LOOK_AGAIN_MS = 1000;

    private final transient Classroom classroom;
    private final transient Lesson lesson;
    private final transient Supplier<List<Shown>> runs;
    private final JTextArea happened = text("lesson.happened");
    private final List<JTextArea> texts = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final Timer timer = new Timer(LOOK_AGAIN_MS, tick -> lookIfShown());
    private transient Told told;
    /** Whether something is told, or is being read to be told. */
    private boolean reads;
    private boolean looking;

    /** Runs that are over, and the language in which it was told what happened in them. */
    private record Told(List<Shown> runs, Language language) {
    }

    /** @param runs those on show, of the left side first; asked on the event thread */
    LessonText(Classroom classroom, Lesson lesson, Supplier<List<Shown>> runs) {
        super(new MigLayout("insets 6 8 6 8, fill, gap 24 4",
                "[grow 40, fill, 0:40%:][grow 33, fill, 0:33%:][grow 27, fill, 0:27%:]", "[top]"));
        this.classroom = classroom;
        this.lesson = lesson;
        this.runs = runs;
        happened.setName("happened");
        JPanel first = column();
        first.add(heading("lesson.happened"));
        first.add(happened, "wmin 0");
        JPanel second = column();
        add(second, "lesson.idea", lesson.id() + ".idea");
        add(second, "lesson.python", lesson.id() + ".inPython");
        add(second, "lesson.java", lesson.id() + ".inJava");
        JPanel third = column();
        third.add(heading("lesson.ask"));
        for (String each : List.of(".ask1", ".ask2", ".ask3")) {
            addText(third, "lesson.ask", lesson.id() + each);
        }
        add(first, "wmin 0");
        add(second, "wmin 0");
        add(third, "wmin 0");
        sayAgain();
    }

    @Override
    public void addNotify() {
        super.addNotify();
        timer.start();
    }

    @Override
    public void removeNotify() {
        timer.stop();
        super.removeNotify();
    }

    @Override
    public void sayAgain() {
        for (int i = 0; i < texts.size(); i++) {
            texts.get(i).setText(Texts.text(keys.get(i)));
        }
        lookIfShown();
    }

    private void lookIfShown() {
        if (isShowing() || runs.get().isEmpty()) {
            lookAgain();
        }
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return happened.getFontMetrics(happened.getFont()).getHeight();
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return false;
    }

    /** A run may be over before all that it noted is read. */
    private static String notYet(Shown run) {
        return Texts.text(run.run().ended().isDone() ? "lesson.happened.reads" : "lesson.happened.runs");
    }

    /** Tells anew what has happened, when it was found in the background; nothing is read again that is told already. */
    void lookAgain() {
        List<Shown> now = runs.get();
        Told next = new Told(now, Texts.language());
        if (looking || next.equals(told)) {
            return;
        }
        if (now.isEmpty()) {
            told = null;
            reads = false;
            happened.setText(Texts.text("lesson.happened.nothing"));
            return;
        }
        if (!reads) {
            reads = true;
            happened.setText(Texts.text("lesson.happened.reads"));
        }
        looking = true;
        boolean over = now.stream().noneMatch(Shown::isLive);
        classroom.background().execute(() -> {
            StringBuilder all = new StringBuilder();
            for (Shown each : now) {
                String title = Texts.text(each.program().id().replace('/', '.'));
                boolean tell = !each.isLive() || each.program().isPanel();
                all.append(all.isEmpty() ? "" : "\n")
                        .append(Texts.text("lesson.happened.side", title, tell ? Happened.in(each) : notYet(each)));
            }
            EventQueue.invokeLater(() -> {
                looking = false;
                told = over ? next : null;
                if (!happened.getText().contentEquals(all)) {
                    happened.setText(all.toString());
                }
            });
        });
    }

    private void add(JPanel column, String heading, String key) {
        column.add(heading(heading));
        addText(column, heading, key);
    }

    private void addText(JPanel column, String heading, String key) {
        JTextArea text = text(heading);
        texts.add(text);
        keys.add(key);
        column.add(text, "wmin 0");
    }

    private static JLabel heading(String key) {
        JLabel heading = Say.text(new JLabel(), key);
        heading.putClientProperty("FlatLaf.style", "font: bold; foreground: $Component.linkColor");
        return heading;
    }

    private static JPanel column() {
        JPanel column = new JPanel(new MigLayout("insets 0, wrap, fillx, gap 0 2", "[grow, fill]"));
        column.setOpaque(false);
        return column;
    }

    private static JTextArea text(String heading) {
        JTextArea text = Say.name(new JTextArea(), heading);
        text.setEditable(false);
        text.setFocusable(false);
        text.setOpaque(false);
        // What is told anew doesn’t scroll.
        ((DefaultCaret) text.getCaret()).setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.putClientProperty("FlatLaf.style", "font: $defaultFont; border: 0,0,2,0; background: null");
        return text;
    }
}
