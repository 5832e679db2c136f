package classroom.window;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Graphics;
import javax.swing.Icon;

/** Paints nothing, and takes the room of an icon that comes later. */
final class EmptyIcon implements Icon {
    private final int size;

    /** @param size width and height in unscaled pixels */
    EmptyIcon(int size) {
        this.size = size;
    }

    @Override
    public void paintIcon(Component c, Graphics g, int x, int y) {
        // Nothing.
    }

    @Override
    public int getIconWidth() {
        return UIScale.scale(size);
    }

    @Override
    public int getIconHeight() {
        return UIScale.scale(size);
    }
}
