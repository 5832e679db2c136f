package classroom.window.theme;

import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.extras.FlatSVGIcon;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.swing.Icon;

/**
 * An icon that is read in the background when it is painted for the first time; until then its place stays empty. The first SVG takes
 * more than 100 ms, most of it for classes. Lives on the event thread.
 */
public final class SvgIcon implements Icon, FlatLaf.DisabledIconProvider {
    private static final int IDLE_S = 1;
    /** Reads all icons, one after the other; ends when there has been nothing to read for a second. */
    private static final ThreadPoolExecutor READER =
            new ThreadPoolExecutor(1, 1, IDLE_S, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), SvgIcon::thread);

    static {
        READER.allowCoreThreadTimeOut(true);
    }

    private final int size;
    private final Supplier<FlatSVGIcon> source;
    private volatile FlatSVGIcon svg;
    /** Components that have painted the empty place. */
    private final Set<Component> waiting = new HashSet<>();

    private SvgIcon disabled;
    private boolean asked;
    private boolean read;

    /**
     * An icon of which nothing is read yet.
     *
     * @param size   width and height in unscaled pixels
     * @param source makes the icon in that size; called once, in the background
     */
    SvgIcon(int size, Supplier<FlatSVGIcon> source) {
        this.size = size;
        this.source = source;
    }

    @Override
    public void paintIcon(Component c, Graphics g, int x, int y) {
        if (read) {
            svg.paintIcon(c, g, x, y);
            return;
        }
        waiting.add(c);
        if (!asked) {
            asked = true;
            READER.execute(this::read);
        }
    }

    @Override
    public Icon getDisabledIcon() {
        if (disabled == null) {
            disabled = new SvgIcon(size, () -> (FlatSVGIcon) source.get().getDisabledIcon());
        }
        return disabled;
    }

    @Override
    public int getIconWidth() {
        return UIScale.scale(size);
    }

    @Override
    public int getIconHeight() {
        return UIScale.scale(size);
    }

    private void read() {
        svg = source.get();
        Graphics2D g = new BufferedImage(getIconWidth(), getIconHeight(), BufferedImage.TYPE_INT_ARGB).createGraphics();
        svg.paintIcon(null, g, 0, 0);
        g.dispose();
        EventQueue.invokeLater(() -> {
            read = true;
            waiting.forEach(Component::repaint);
            waiting.clear();
        });
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "classroom icons");
        thread.setDaemon(true);
        return thread;
    }
}
