package classroom.window.dialog;

import classroom.lesson.Catalog;
import classroom.text.Texts;
import classroom.window.action.AppAction;
import classroom.window.action.AppActions;
import classroom.window.action.KeyStrokes;
import java.awt.Frame;
import java.awt.event.KeyEvent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;

/** Lists the shortcuts. */
public final class ShortcutsDialog extends AppDialog {
    public ShortcutsDialog(Frame owner, AppActions actions) {
        super(owner, "shortcuts.title");
        JPanel table = new JPanel(new MigLayout("insets 14 16 6 16, wrap 2, gap 24 6"));
        for (AppAction each : actions.all()) {
            KeyStroke stroke = (KeyStroke) each.getValue(AppAction.ACCELERATOR_KEY);
            if (stroke != null) {
                row(table, KeyStrokes.text(stroke), each.title());
            }
        }
        row(table, KeyStrokes.text(KeyStrokes.alt(KeyEvent.VK_1)) + " … " + lessons(), Texts.text("shortcuts.lesson"));
        row(table, "Tab", Texts.text("shortcuts.tab"));
        row(table, KeyStrokes.text(KeyStrokes.plain(KeyEvent.VK_SPACE)), Texts.text("shortcuts.space"));
        row(table, "0 … 9", Texts.text("shortcuts.step"));
        row(table, KeyStrokes.text(KeyStrokes.shift(KeyEvent.VK_0)) + " … 9", Texts.text("shortcuts.access"));
        row(table, KeyStrokes.text(KeyStrokes.plain(KeyEvent.VK_N)), Texts.text("shortcuts.choice"));
        row(table, KeyStrokes.text(KeyStrokes.plain(KeyEvent.VK_BACK_SPACE)), Texts.text("shortcuts.undo"));
        row(table, KeyStrokes.text(KeyStrokes.shift(KeyEvent.VK_BACK_SPACE)), Texts.text("shortcuts.redo"));
        fill(table);
    }

    /** Returns the maximum number of lessons with a shortcut, one for each digit. */
    public static int lessons() {
        return Math.min(9, Catalog.lessons().size());
    }

    private static void row(JPanel table, String key, String meaning) {
        JLabel left = new JLabel(key);
        left.putClientProperty("FlatLaf.styleClass", "h4");
        table.add(left);
        table.add(new JLabel(meaning));
    }
}
