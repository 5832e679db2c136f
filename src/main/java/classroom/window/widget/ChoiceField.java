package classroom.window.widget;

import classroom.lesson.parameter.ChoiceParameter;
import classroom.text.Texts;
import classroom.window.i18n.Localizer;
import java.awt.Component;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JList;

/** A combo box for a choice parameter, with its words in the current language. */
public final class ChoiceField extends JComboBox<String> implements Localizer.Localizable {
    /**
     * @param key the key of the parameter's text; the words' keys are below it
     * @param now the initial word
     */
    public ChoiceField(ChoiceParameter choice, String key, String now) {
        super(choice.words().toArray(new String[0]));
        setSelectedItem(now);
        setRenderer(new DefaultListCellRenderer() {
            @Override
            public Component getListCellRendererComponent(
                    JList<?> in, Object word, int index, boolean selected, boolean focused) {
                return super.getListCellRendererComponent(in, Texts.text(key + "." + word), index, selected, focused);
            }
        });
    }

    /** Returns the chosen word, as passed to the program. */
    public String word() {
        return (String) getSelectedItem();
    }

    @Override
    public void updateTexts() {
        // Makes the combo box compute its cached width again.
        firePropertyChange("renderer", null, getRenderer());
        revalidate();
        repaint();
    }
}
