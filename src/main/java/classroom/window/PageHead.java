package classroom.window;

import classroom.lesson.Lesson;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** The top of a page: its question, what to look at, and the tools of the window. */
@SuppressWarnings("serial")
final class PageHead extends JPanel {
    /** @param tools stands at the right of the question */
    PageHead(Lesson lesson, JComponent tools) {
        super(new MigLayout("insets 0, fill, wrap 2, gap 10 2", "[grow, fill][]"));
        JLabel question = Say.text(new JLabel(), lesson.id() + ".question");
        question.putClientProperty("FlatLaf.styleClass", "h1");
        question.setName("question");
        JLabel look = Say.text(new JLabel(), lesson.id() + ".look");
        look.setName("look");
        add(question, "wmin 0");
        add(tools, "growx 0");
        add(look, "span 2, growx, wmin 0");
    }
}
