package classroom.window.lesson;

import classroom.lesson.Lesson;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.window.i18n.Localizer;
import classroom.window.theme.Theme;
import classroom.window.theme.ThemeSwitch;
import classroom.window.theme.ThemedWhenShown;
import com.formdev.flatlaf.ui.FlatEmptyBorder;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.Box;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.LookAndFeel;
import javax.swing.UIManager;
import javax.swing.border.Border;
import javax.swing.border.CompoundBorder;

/**
 * The page of a lesson: its question, and its twins below. It is empty until its question, and then the rest, is
 * asked for.
 */
public final class LessonPage extends JPanel implements ThemedWhenShown {
    /** The height of a button with an icon, in unscaled pixels. */
    private static final int TOOLS_HEIGHT = 28;

    private final transient Lesson lesson;
    private JPanel head;
    private JLabel look;
    /** At first an empty place as high as the tools, so that the question does not move when they come. */
    private JComponent tools;

    private PageView body;
    /** Makes what stands below the question; null before {@link #fill}, and when all of it is made. */
    private transient Supplier<PageView> maker;

    private transient Runnable whenFilled;
    /** The theme and the language of the first part. */
    private transient LookAndFeel madeWith;

    private Language madeIn;
    /** Contains the body, and a cover over it. */
    private final CoverPane coverPane = new CoverPane();

    private JComponent bar;
    private boolean projected;
    private boolean hasOldTheme;

    public LessonPage(Lesson lesson) {
        super(new BorderLayout());
        this.lesson = lesson;
        setName("page." + lesson.id());
    }

    /** Brings in the question, where it isn't there yet. */
    public void showQuestion() {
        if (look != null) {
            return;
        }
        setBorder(space(8, 10));
        // Where the window is too narrow for a sentence, its tooltip shows all of it.
        JLabel question = Localizer.text(new Heading(), lesson.id() + ".question");
        question.setName("question");
        Localizer.tip(question, lesson.id() + ".question");
        look = Localizer.text(new JLabel(), lesson.id() + ".look");
        look.setName("look");
        Localizer.tip(look, lesson.id() + ".look");
        look.setBorder(space(6, 0));
        head = new JPanel(new BorderLayout());
        head.add(question);
        tools = (JComponent) Box.createVerticalStrut(UIScale.scale(TOOLS_HEIGHT));
        head.add(tools, BorderLayout.EAST);
        head.add(look, BorderLayout.SOUTH);
        add(head, BorderLayout.NORTH);
    }

    public Lesson lesson() {
        return lesson;
    }

    /**
     * Brings in everything, where it isn't there yet: the tools now, what stands below the question in the next events,
     * each of which makes a part.
     *
     * @param tools  stands at the right of the question
     * @param below  makes what stands below it
     * @param filled called when everything is there
     */
    public void fill(JComponent tools, Supplier<PageView> below, Runnable filled) {
        if (isFilled()) {
            filled.run();
            return;
        }
        whenFilled = filled;
        if (maker == null) {
            maker = below;
            showQuestion();
            head.remove(this.tools);
            this.tools = tools;
            head.add(tools, BorderLayout.EAST);
            revalidate();
            repaint();
            EventQueue.invokeLater(this::makeNext);
        }
    }

    private boolean isFilled() {
        return body != null && maker == null;
    }

    /** Makes the next part, and the others in the next events. */
    private void makeNext() {
        if (maker != null && makePart()) {
            EventQueue.invokeLater(this::makeNext);
        }
    }

    /** Makes the next part; returns whether there are more. */
    private boolean makePart() {
        if (body == null) {
            madeWith = UIManager.getLookAndFeel();
            madeIn = Texts.language();
            body = maker.get();
            return true;
        }
        if (body.makeNext()) {
            return true;
        }
        if (body.getParent() == null) {
            takeOn();
            coverPane.add(body);
            add(coverPane);
            // Or the layout would be made in the same event as the picture.
            validate();
            repaint();
            return true;
        }
        maker = null;
        project(projected);
        whenFilled.run();
        return false;
    }

    /** Gives the body the current theme and language, which may have changed while its parts were made. */
    private void takeOn() {
        if (UIManager.getLookAndFeel() != madeWith) {
            Theme.update(body);
        }
        if (Texts.language() != madeIn) {
            Localizer.again(body);
        }
    }

    /**
     * Covers everything below the question, or shows it again. What is covered goes on.
     *
     * @param cover null for none
     */
    public void cover(JComponent cover) {
        coverPane.cover(body, cover);
        // What to look at tells some of the answer.
        look.setVisible(cover == null && !projected);
    }

    /**
     * Shows a bar at the bottom of the page, in the place of the one before.
     *
     * @param next null for none
     */
    public void bar(JComponent next) {
        if (next == bar) {
            return;
        }
        if (bar != null) {
            remove(bar);
        }
        bar = next;
        if (next != null) {
            add(next, BorderLayout.SOUTH);
        }
        revalidate();
        repaint();
    }

    /**
     * Shows the question and the stages only, or everything.
     *
     * @param on whether nothing but question and stages is seen
     */
    public void project(boolean on) {
        projected = on;
        look.setVisible(!on && !coverPane.isCovered());
        if (isFilled()) {
            tools.setVisible(!on);
            body.project(on);
        }
    }

    @Override
    public void themeChanged() {
        hasOldTheme = true;
    }

    /**
     * Takes on the current theme in the next events, where that was changed while the page was hidden. Called when the page is visible
     * again.
     */
    public void updateTheme() {
        if (hasOldTheme) {
            hasOldTheme = false;
            ThemeSwitch.update(this);
        }
    }

    /** What stands below the question, of which all is made now at the latest; empty before {@link #fill}. */
    public Optional<PageView> body() {
        while (maker != null && makePart()) {
            // Whoever asks so soon wants to do something with it.
        }
        return Optional.ofNullable(body);
    }

    /** Called when another page is shown. */
    public void pause() {
        if (isFilled()) {
            body.pause();
        }
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

    /** Gives all its room to the body or to what covers it. */
    private static final class CoverPane extends JPanel {
        private JComponent cover;

        CoverPane() {
            super(null);
        }

        boolean isCovered() {
            return cover != null;
        }

        void cover(JComponent body, JComponent next) {
            if (cover != next) {
                if (cover != null) {
                    remove(cover);
                }
                cover = next;
                if (next != null) {
                    add(next);
                }
                body.setVisible(next == null);
                revalidate();
                repaint();
            }
        }

        @Override
        public void doLayout() {
            for (Component each : getComponents()) {
                each.setBounds(0, 0, getWidth(), getHeight());
            }
        }

        @Override
        public Dimension getPreferredSize() {
            return getComponentCount() == 0
                    ? super.getPreferredSize()
                    : getComponent(0).getPreferredSize();
        }

        @Override
        public Dimension getMinimumSize() {
            return getComponentCount() == 0
                    ? super.getMinimumSize()
                    : getComponent(0).getMinimumSize();
        }
    }
}
