package classroom.window.widget;

import javax.swing.JLabel;

/**
 * A label whose text changes many times a second. It requests a new layout only if its text no longer fits; a shorter
 * text leaves its width as it is.
 */
@SuppressWarnings("serial")
public final class SteadyLabel extends JLabel {
    @Override
    public void revalidate() {
        if (getPreferredSize().width > getWidth()) {
            super.revalidate();
        }
    }
}
