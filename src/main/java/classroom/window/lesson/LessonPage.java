package classroom.window.lesson;

import classroom.lesson.Lesson;
import classroom.window.i18n.Localizer;
import classroom.window.theme.Theme;
import classroom.window.theme.ThemedWhenShown;
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

/** The page of a lesson: its question, and its twins below. Only the question is there at once, the rest when it is asked for. */
public final class LessonPage extends JPanel implements ThemedWhenShown {
    private final transient Lesson lesson;
    private final JPanel head = new JPanel(new BorderLayout());
    private transient Runnable painted = () -> { };
    private final JLabel look;
    private JComponent tools;
    private PageView body;
    private boolean hasOldTheme;

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

    /** Calls this, once, when the page is painted for the first time; on the event thread. */
    public void whenPainted(Runnable listener) {
        painted = listener;
    }

    /**
     * Brings in all but the question, where it isn't there yet.
     *
     * @param tools stands at the right of the question
     * @param below makes what stands below it
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
     * Shows the question and the stages only, or everything.
     *
     * @param on whether nothing but question and stages is seen
     */
    public void project(boolean on) {
        look.setVisible(!on);
        if (body != null) {
            tools.setVisible(!on);
            body.project(on);
        }
    }

    @Override
    public void themeChanged() {
        hasOldTheme = true;
    }

    /** Takes on the current theme, where that was changed while the page was hidden. Called when the page is visible again. */
    public void updateTheme() {
        if (hasOldTheme) {
            hasOldTheme = false;
            Theme.update(this);
        }
    }

    /** What stands below the question; empty before {@link #fill}. */
    public Optional<PageView> body() {
        return Optional.ofNullable(body);
    }

    @Override
    public void paint(Graphics g) {
        super.paint(g);
        painted.run();
        painted = () -> { };
    }

    /** Empty space that stays when the theme changes: a border of the theme's own kind would go with it. */
    private static Border space(int vertical, int horizontal) {
        return new CompoundBorder(new FlatEmptyBorder(vertical, horizontal, vertical, horizontal), null);
    }

    /** A label in the theme's large letters; to ask for them by a style takes longer. */
    private static final class Heading extends JLabel {
        @Override
        public void updateUI() {
            super.updateUI();
            setFont(UIManager.getFont("h1.font"));
        }
    }
}
