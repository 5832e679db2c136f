package classroom.screen.host;

import classroom.observe.Translations;
import classroom.screen.wire.ToPanel;
import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Font;
import java.awt.RenderingHints;
import java.util.Locale;
import javax.swing.JComponent;
import javax.swing.UIManager;
import javax.swing.plaf.FontUIResource;

/** Sets the theme, font and language of this JVM to those of the app's window. */
final class Looks {
    private static ToPanel.Look current;

    private Looks() {}

    /**
     * Applies a look. Called on the event thread before any component exists, and for every new look before the
     * components are updated.
     */
    static void apply(ToPanel.Look look) {
        Translations.use(look.words());
        if (current == null || !current.language().equals(look.language())) {
            Locale locale = Locale.forLanguageTag(look.language().equals("zh") ? "zh-CN" : look.language());
            Locale.setDefault(locale);
            JComponent.setDefaultLocale(locale);
        }
        if (current == null
                || current.dark() != look.dark()
                || current.fontSize() != look.fontSize()
                || !current.fontFamily().equals(look.fontFamily())) {
            UIManager.put("defaultFont", new FontUIResource(look.fontFamily(), Font.PLAIN, look.fontSize()));
            UIManager.put(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            if (look.dark()) {
                FlatDarkLaf.setup();
            } else {
                FlatLightLaf.setup();
            }
        }
        UIManager.getDefaults().setDefaultLocale(Locale.getDefault());
        current = look;
    }
}
