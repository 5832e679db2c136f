package classroom.window.theme;

import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.extras.FlatSVGIcon;
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
import javax.swing.Icon;

/**
 * An icon that is read in the background when it is painted for the first time; until then it is empty. The first SVG
 * takes more than 100 ms, mostly for loading classes. Used on the event thread.
 */
public final class SvgIcon implements Icon, FlatLaf.DisabledIconProvider {
    private static final int IDLE_S = 1;
    /** Reads all icons, one after the other; the thread ends when it was idle for a second. */
    private static final ThreadPoolExecutor READER =
            new ThreadPoolExecutor(1, 1, IDLE_S, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), SvgIcon::thread);

    static {
        READER.allowCoreThreadTimeOut(true);
    }

    private final FlatSVGIcon svg;
    /** Components that have painted the empty icon. */
    private final Set<Component> waiting = new HashSet<>();
    private SvgIcon disabled;
    private boolean asked;
    private boolean read;

    /** @param svg an icon with a fixed size that was not read yet */
    public SvgIcon(FlatSVGIcon svg) {
        this.svg = svg;
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
            disabled = new SvgIcon((FlatSVGIcon) svg.getDisabledIcon());
        }
        return disabled;
    }

    @Override
    public int getIconWidth() {
        return svg.getIconWidth();
    }

    @Override
    public int getIconHeight() {
        return svg.getIconHeight();
    }

    private void read() {
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
