package classroom.screen.host;

import classroom.observe.Translations;
import java.awt.Component;
import java.awt.Container;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JOptionPane;

/** Translates the texts on an existing panel into another language. */
final class TextTranslator {
    private TextTranslator() {}

    /** Returns the texts on the panel, each with the text of the source that it stands for. */
    static Map<String, String> sources(Component component) {
        Map<String, String> sources = new HashMap<>();
        tree(component, word -> {
            sources.put(word, Translations.source(word));
            return word;
        });
        return sources;
    }

    /** Replaces the texts on the panel. */
    static void tree(Component component, UnaryOperator<String> say) {
        if (component instanceof AbstractButton button && button.getText() != null) {
            button.setText(say.apply(button.getText()));
        } else if (component instanceof JLabel label && label.getText() != null) {
            label.setText(say.apply(label.getText()));
        } else if (component instanceof JOptionPane pane && pane.getMessage() instanceof String message) {
            pane.setLocale(JComponent.getDefaultLocale());
            pane.setMessage(say.apply(message));
        }
        if (component instanceof JComponent swing && swing.getToolTipText() != null) {
            swing.setToolTipText(say.apply(swing.getToolTipText()));
        }
        if (component instanceof Container container) {
            for (Component each : container.getComponents()) {
                tree(each, say);
            }
        }
    }
}
