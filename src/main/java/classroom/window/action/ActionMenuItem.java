package classroom.window.action;

import com.formdev.flatlaf.ui.FlatMenuItemRenderer;
import com.formdev.flatlaf.ui.FlatMenuItemUI;
import javax.swing.JMenuItem;
import javax.swing.KeyStroke;

/** A menu's entry that writes its shortcut as the rest of the window does: {@code Ctrl++}, where Swing has {@code Ctrl+Equals}. */
@SuppressWarnings("serial")
final class ActionMenuItem extends JMenuItem {
    /** @param act what it does; it says all that there is to read */
    ActionMenuItem(AppAction act) {
        super(act);
        setToolTipText(null);
    }

    /** The theme's own, but for the shortcut. */
    @Override
    public void updateUI() {
        setUI(new FlatMenuItemUI() {
            @Override
            protected FlatMenuItemRenderer createRenderer() {
                return new FlatMenuItemRenderer(menuItem, checkIcon, arrowIcon, acceleratorFont, acceleratorDelimiter) {
                    @Override
                    protected String getTextForAccelerator(KeyStroke stroke) {
                        return KeyStrokes.text(stroke);
                    }
                };
            }
        });
    }
}
