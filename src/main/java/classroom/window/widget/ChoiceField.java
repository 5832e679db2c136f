package classroom.window.widget;

import classroom.lesson.ChoiceParameter;
import classroom.text.Texts;
import classroom.window.i18n.Localizer;
import java.awt.Component;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JList;

/** The words of a choice, each as it is said in the language of now. */
@SuppressWarnings("serial")
final class ChoiceField extends JComboBox<String> implements Localizer.Localizable {
    /**
     * @param key of the parameter's text; those of the words are below it
     * @param now which word is chosen at first
     */
    ChoiceField(ChoiceParameter choice, String key, String now) {
        super(choice.words().toArray(new String[0]));
        setSelectedItem(now);
        setRenderer(new DefaultListCellRenderer() {
            @Override
            public Component getListCellRendererComponent(JList<?> in, Object word, int index, boolean selected, boolean focused) {
                return super.getListCellRendererComponent(in, Texts.text(key + "." + word), index, selected, focused);
            }
        });
    }

    /** The chosen word, as the program gets it. */
    String word() {
        return (String) getSelectedItem();
    }

    @Override
    public void updateTexts() {
        // The list keeps its width in mind until it hears that something is another.
        firePropertyChange("renderer", null, getRenderer());
        revalidate();
        repaint();
    }
}
