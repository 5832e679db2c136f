package classroom.screen.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import classroom.observe.Translations;
import java.util.Locale;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The words on a panel are said again in another language; what is no word of the program stays. */
class TextTranslatorTest {
    private final JButton button = new JButton();
    private final JLabel label = new JLabel();
    private final JLabel own = new JLabel("42");
    private final JPanel panel = new JPanel();
    private Locale locale;

    @BeforeEach
    void fill() {
        locale = JComponent.getDefaultLocale();
        JPanel inner = new JPanel();
        inner.add(label);
        panel.add(button);
        panel.add(inner);
        panel.add(own);
        button.setText(Translations.say("Download"));
        button.setToolTipText(Translations.say("Press it"));
        label.setText(Translations.say("About"));
    }

    @AfterEach
    void forget() {
        Translations.use(Map.of());
        JComponent.setDefaultLocale(locale);
    }

    private void use(Map<String, String> words) {
        Map<String, String> sources = TextTranslator.sources(panel);
        Translations.use(words);
        TextTranslator.tree(panel, word -> Translations.say(sources.getOrDefault(word, word)));
    }

    @Test
    void thereAndBackAgain() {
        use(Map.of("Download", "下载", "About", "关于", "Press it", "点这里"));
        assertEquals("下载 点这里 关于 42", said());
        use(Map.of("About", "Über"));
        assertEquals("Download Press it Über 42", said());
        use(Map.of());
        assertEquals("Download Press it About 42", said());
    }

    @Test
    void aMessageBoxIsSaidAgain() {
        JOptionPane pane = new JOptionPane(Translations.say("Download finished"));
        panel.add(pane);
        use(Map.of("Download finished", "下载完成"));
        assertEquals("下载完成", pane.getMessage());
        use(Map.of());
        assertEquals("Download finished", pane.getMessage());
    }

    private String said() {
        return button.getText() + " " + button.getToolTipText() + " " + label.getText() + " " + own.getText();
    }
}
