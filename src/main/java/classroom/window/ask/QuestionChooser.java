package classroom.window.ask;

import classroom.lesson.Question;
import classroom.text.Texts;
import classroom.window.i18n.Localizer;
import java.awt.Component;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JList;

/** Chooses one of the questions of a lesson. Event thread only. */
final class QuestionChooser {
    private static final int MAX_TITLE = 50;

    private final JComboBox<Question> questions = new JComboBox<>();
    private boolean filling;

    /** @param chosen called with a question that the user has chosen */
    QuestionChooser(Consumer<Question> chosen) {
        questions.setName("ask.chooser");
        updateTexts();
        questions.addActionListener(choice -> {
            if (!filling && questions.getSelectedItem() instanceof Question question) {
                chosen.accept(question);
            }
        });
    }

    /** Returns the component, with its name for screen readers. */
    JComponent component() {
        return Localizer.name(questions, "ask.chooser");
    }

    /** Shows questions, one of which is chosen. */
    void show(List<Question> choices, Question chosen) {
        filling = true;
        try {
            questions.removeAllItems();
            choices.forEach(questions::addItem);
            questions.setSelectedItem(chosen);
        } finally {
            filling = false;
        }
    }

    /** Whether another question follows the chosen one. */
    boolean hasMore() {
        return questions.getSelectedIndex() + 1 < questions.getItemCount();
    }

    /** Returns the question after the chosen one; null if it is the last. */
    Question following() {
        return hasMore() ? questions.getItemAt(questions.getSelectedIndex() + 1) : null;
    }

    /** Shows the titles in the current language. A new renderer has the list measure its texts again. */
    void updateTexts() {
        questions.setRenderer(new DefaultListCellRenderer() {
            @Override
            public Component getListCellRendererComponent(
                    JList<?> list, Object value, int index, boolean selected, boolean focused) {
                String title = value instanceof Question question ? title(question) : "";
                return super.getListCellRendererComponent(list, title, index, selected, focused);
            }
        });
    }

    private static String title(Question of) {
        String words = of.text(Texts.language(), of.lesson().values(of.values()));
        return words.length() <= MAX_TITLE
                ? words
                : words.substring(0, MAX_TITLE).strip() + "…";
    }
}
