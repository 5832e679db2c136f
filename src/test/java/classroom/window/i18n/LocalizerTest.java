package classroom.window.i18n;

import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.text.Language;
import classroom.text.Texts;
import classroom.window.SwingExtension;
import classroom.window.action.AppAction;
import classroom.window.action.KeyStrokes;
import classroom.window.action.Mnemonic;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Locale;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that texts, mnemonics, tool tips and accessible names follow the language. */
@Tag("once")
class LocalizerTest {
    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    @Test
    void theLetterForAltStandsAfterTheAmpersand() {
        assertEquals(new Mnemonic("Run both", KeyEvent.VK_B, 4), Mnemonic.in("Run &both"));
        assertEquals(new Mnemonic("运行(R)", KeyEvent.VK_R, 3), Mnemonic.in("运行(&R)"));
        assertEquals(new Mnemonic("Close", 0, -1), Mnemonic.in("Close"));
        assertEquals(new Mnemonic("you &", 0, -1), Mnemonic.in("you &"));
        assertEquals(new Mnemonic("", 0, -1), Mnemonic.in(""));
    }

    @Test
    void shortcutsAreWrittenAsPeopleWriteThem() {
        assertEquals("F5", KeyStrokes.text(KeyStrokes.plain(KeyEvent.VK_F5)));
        assertEquals("Esc", KeyStrokes.text(KeyStrokes.plain(KeyEvent.VK_ESCAPE)));
        assertTrue(KeyStrokes.text(KeyStrokes.alt(KeyEvent.VK_1)).endsWith("+1"));
        List<String> ofTheMenu =
                List.of(KeyEvent.VK_EQUALS, KeyEvent.VK_MINUS, KeyEvent.VK_0, KeyEvent.VK_COMMA, KeyEvent.VK_L).stream()
                        .map(key -> KeyStrokes.text(KeyStrokes.menu(key)))
                        .map(text -> text.substring(text.indexOf('+') + 1))
                        .toList();
        assertEquals(List.of("+", "−", "0", ",", "L"), ofTheMenu);
    }

    @Test
    void aKeyIsWrittenInTheLanguageOfTheAppNotOfTheSystem() {
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        Texts.use(Language.EN);
        assertEquals("Space", KeyStrokes.text(KeyStrokes.plain(KeyEvent.VK_SPACE)));
        Texts.use(Language.ZH);
        assertEquals("空格", KeyStrokes.text(KeyStrokes.plain(KeyEvent.VK_SPACE)));
    }

    @Test
    void everythingInATreeIsSaidAgain() throws Exception {
        onEventThread(() -> {
            JButton button = Localizer.tip(Localizer.text(new JButton(), "act.stop"), "act.stop.tip");
            JLabel label = Localizer.name(Localizer.text(new JLabel(), "settings.java"), "strip.name");
            JMenuBar bar = new JMenuBar();
            JMenu menu = Localizer.text(new JMenu(), "menu.view");
            menu.add(Localizer.text(new JMenu(), "menu.help"));
            bar.add(menu);
            AppAction act =
                    new AppAction("act.theme", "act.theme.tip", null, KeyStrokes.plain(KeyEvent.VK_F2), () -> {});
            JButton acting = act.button();
            JButton icon = act.iconButton();
            JPanel root = new JPanel();
            JPanel inner = new JPanel();
            inner.add(label);
            JPopupMenu popup = new JPopupMenu();
            popup.add(Localizer.text(new JMenu(), "menu.run"));
            inner.setComponentPopupMenu(popup);
            root.add(button);
            root.add(inner);
            root.add(bar);
            root.add(acting);
            root.add(icon);
            for (Language each : List.of(Language.ZH, Language.EN, Language.ZH)) {
                SwingExtension.use(each, root);
                assertEquals(plain("act.stop"), button.getText());
                assertEquals(KeyEvent.VK_S, button.getMnemonic());
                assertEquals(button.getText().indexOf('S'), button.getDisplayedMnemonicIndex());
                assertEquals(Texts.text("act.stop.tip"), button.getToolTipText());
                assertEquals(plain("settings.java"), label.getText());
                assertEquals(KeyEvent.VK_J, label.getDisplayedMnemonic());
                assertEquals(
                        Texts.text("strip.name"), label.getAccessibleContext().getAccessibleName());
                assertEquals(plain("menu.view"), menu.getText());
                assertEquals(plain("menu.help"), menu.getItem(0).getText());
                assertEquals(plain("menu.run"), ((JMenu) popup.getComponent(0)).getText());
                assertEquals(plain("act.theme"), acting.getText());
                assertEquals(plain("act.theme"), icon.getAccessibleContext().getAccessibleName());
                assertEquals(Texts.text("act.theme.tip") + "  (F2)", icon.getToolTipText());
                assertEquals(acting.getText().indexOf('D'), acting.getDisplayedMnemonicIndex());
            }
            return null;
        });
    }

    private static String plain(String key) {
        return Mnemonic.in(Texts.text(key)).text();
    }
}
