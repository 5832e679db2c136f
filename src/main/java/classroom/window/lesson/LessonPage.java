package classroom.window.lesson;

import classroom.lesson.Lesson;
import classroom.window.i18n.Localizer;
import com.formdev.flatlaf.ui.FlatEmptyBorder;
import java.awt.BorderLayout;
import java.awt.Graphics;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.UIManager;
import javax.swing.border.Border;
import javax.swing.border.CompoundBorder;

/**
 * The page of a lesson: its question, and its two sides below. Only the question is created at once, the rest on
 * demand.
 */
public final class LessonPage extends JPanel {
    private final transient Lesson lesson;
    private final JPanel head = new JPanel(new BorderLayout());
    private transient Runnable painted = () -> { };
    private final JLabel look;
    private JComponent tools;
    private PageView body;

    public LessonPage(Lesson lesson) {
        super(new BorderLayout());
        this.lesson = lesson;
        setName("page." + lesson.id());
        setBorder(space(8, 10));
        JLabel question = Localizer.text(new Heading(), lesson.id() + ".question");
        question.setName("question");
        look = Localizer.text(new JLabel(), lesson.id() + ".look");
        look.setName("look");
        look.setBorder(space(6, 0));
        head.add(question);
        head.add(look, BorderLayout.SOUTH);
        add(head, BorderLayout.NORTH);
    }

    public Lesson lesson() {
        return lesson;
    }

    /** Sets a listener, called once on the event thread when the page is painted for the first time. */
    public void whenPainted(Runnable listener) {
        painted = listener;
    }

    /**
     * Adds everything below the question, unless it exists already.
     *
     * @param tools the component at the right of the question
     * @param below creates the view below the question
     */
    public void fill(JComponent tools, Supplier<PageView> below) {
        if (body == null) {
            body = below.get();
            this.tools = tools;
            head.add(tools, BorderLayout.EAST);
            add(body);
            revalidate();
        }
    }

    /**
     * Shows only the question and the stages, or everything.
     *
     * @param on whether only question and stages are visible
     */
    public void project(boolean on) {
        look.setVisible(!on);
        if (body != null) {
            tools.setVisible(!on);
            body.project(on);
        }
    }

    /** Returns the view below the question; empty before {@link #fill}. */
    public Optional<PageView> body() {
        return Optional.ofNullable(body);
    }

    @Override
    public void paint(Graphics g) {
        super.paint(g);
        painted.run();
        painted = () -> { };
    }

    /** Returns empty space that remains when the theme changes; the theme would replace a border of its own type. */
    private static Border space(int vertical, int horizontal) {
        return new CompoundBorder(new FlatEmptyBorder(vertical, horizontal, vertical, horizontal), null);
    }

    /** A label in the theme's large letters, which is faster than a FlatLaf style. */
    private static final class Heading extends JLabel {
        @Override
        public void updateUI() {
            super.updateUI();
            setFont(UIManager.getFont("h1.font"));
        }
    }
}
