package classroom.screen.host;

import classroom.screen.wire.FromPanel;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.RepaintManager;
import javax.swing.SwingUtilities;

/** Paints the panel into a picture: repaints dirty regions, and extracts the pixels that changed. */
final class FramePainter {
    private final PanelRoot root;
    private double scale;
    private BufferedImage image;
    private int[] shown;
    private Rectangle dirty;
    private boolean layoutNeeded;

    FramePainter(PanelRoot root) {
        this.root = root;
        RepaintManager.setCurrentManager(new Requests());
    }

    /** Sets the panel's size, in points, and the scale, in pixels for each point. Everything is repainted. */
    void resize(int width, int height, double newScale) {
        scale = newScale;
        root.setSize(width, height);
        int pixelsWide = Math.max(1, (int) Math.round(width * scale));
        int pixelsHigh = Math.max(1, (int) Math.round(height * scale));
        if (image == null || image.getWidth() != pixelsWide || image.getHeight() != pixelsHigh) {
            image = new BufferedImage(pixelsWide, pixelsHigh, BufferedImage.TYPE_INT_RGB);
            shown = null;
        }
        layoutNeeded = true;
    }

    /** Whether anything has requested painting or layout since the last time. */
    boolean isDirty() {
        return layoutNeeded || dirty != null;
    }

    /** Paints the changes since the last time; empty if no pixel changed. */
    Optional<FromPanel> paintChanges() {
        if (layoutNeeded) {
            layoutNeeded = false;
            root.layOutAll();
            dirty = new Rectangle(root.getSize());
        }
        if (dirty == null) {
            return Optional.empty();
        }
        Rectangle part = pixels(dirty);
        dirty = null;
        paint(part);
        return changed(part);
    }

    private void paint(Rectangle part) {
        Graphics2D g = image.createGraphics();
        g.setClip(part);
        g.scale(scale, scale);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        root.paint(g);
        g.dispose();
    }

    private Rectangle pixels(Rectangle points) {
        int left = (int) Math.floor(points.x * scale) - 1;
        int top = (int) Math.floor(points.y * scale) - 1;
        int right = (int) Math.ceil((points.x + points.width) * scale) + 1;
        int bottom = (int) Math.ceil((points.y + points.height) * scale) + 1;
        return new Rectangle(left, top, right - left, bottom - top)
                .intersection(new Rectangle(image.getWidth(), image.getHeight()));
    }

    /** Returns the smallest rectangle with all pixels that differ from those sent to the app. */
    private Optional<FromPanel> changed(Rectangle part) {
        int[] now = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        int left = Integer.MAX_VALUE;
        int right = -1;
        int top = Integer.MAX_VALUE;
        int bottom = -1;
        if (shown == null) {
            shown = new int[now.length];
            Arrays.fill(shown, -1);
        }
        for (int y = part.y; y < part.y + part.height; y++) {
            int from = y * width + part.x;
            int first = Arrays.mismatch(now, from, from + part.width, shown, from, from + part.width);
            if (first >= 0) {
                int last = part.width - 1;
                while (now[from + last] == shown[from + last]) {
                    last--;
                }
                left = Math.min(left, part.x + first);
                right = Math.max(right, part.x + last);
                top = Math.min(top, y);
                bottom = y;
            }
        }
        if (bottom < 0) {
            return Optional.empty();
        }
        int wide = right - left + 1;
        int[] pixels = new int[wide * (bottom - top + 1)];
        for (int y = top; y <= bottom; y++) {
            System.arraycopy(now, y * width + left, shown, y * width + left, wide);
            System.arraycopy(now, y * width + left, pixels, (y - top) * wide, wide);
        }
        return Optional.of(new FromPanel.FrameUpdate(width, image.getHeight(), left, top, wide, pixels));
    }

    /**
     * Receives the repaint and layout requests of Swing components; Swing itself ignores those of components without
     * a window.
     */
    private final class Requests extends RepaintManager {
        Requests() {
            setDoubleBufferingEnabled(false);
        }

        @Override
        public void addDirtyRegion(JComponent component, int x, int y, int width, int height) {
            if (component == root || SwingUtilities.isDescendingFrom(component, root)) {
                Rectangle asked = SwingUtilities.convertRectangle(component, new Rectangle(x, y, width, height), root);
                asked = asked.intersection(new Rectangle(root.getSize()));
                if (!asked.isEmpty()) {
                    dirty = dirty == null ? asked : dirty.union(asked);
                }
            }
        }

        @Override
        public synchronized void addInvalidComponent(JComponent component) {
            layoutNeeded = true;
        }
    }
}
