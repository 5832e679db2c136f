package classroom.window;

import javax.swing.JLabel;

/**
 * A label whose text changes many times a second. It asks for a new layout of what is around it only when its text has no room any
 * more; a shorter text leaves it as wide as it is.
 */
@SuppressWarnings("serial")
final class SteadyLabel extends JLabel {
    @Override
    public void revalidate() {
        if (getPreferredSize().width > getWidth()) {
            super.revalidate();
        }
    }
}
