package classroom.window.action;

import com.formdev.flatlaf.ui.FlatMenuItemRenderer;
import com.formdev.flatlaf.ui.FlatMenuItemUI;
import javax.swing.JMenuItem;
import javax.swing.KeyStroke;

/**
 * A menu item whose shortcut is written as in the rest of the window: {@code Ctrl++} rather than Swing's {@code
 * Ctrl+Equals}.
 */
public final class ActionMenuItem extends JMenuItem {
    /** @param action the action, which provides the texts */
    public ActionMenuItem(AppAction action) {
        super(action);
        setToolTipText(null);
    }

    /** Overrides the shortcut's text only. */
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
