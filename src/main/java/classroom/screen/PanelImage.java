package classroom.screen;

import classroom.screen.wire.FromPanel;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Optional;

/**
 * The picture of a panel, made from frames: the current one, or an earlier one. One thread adds frames, the event
 * thread draws.
 */
public final class PanelImage {
    /**
     * The relative difference in size up to which a picture is drawn pixel by pixel. A picture may be a few pixels
     * larger than its area.
     */
    private static final double SAME_SIZE = 0.03;

    private BufferedImage image;
    private Rectangle changed;
    private volatile Runnable listener = () -> {};

    /**
     * Sets the listener, which is called at the first change after each call of {@link #changes}. Replaces the
     * previous listener.
     *
     * @param next called on the thread that adds frames; must return at once
     */
    public void whenChanged(Runnable next) {
        listener = next;
    }

    void put(FromPanel.FrameUpdate frame) {
        if (take(frame)) {
            listener.run();
        }
    }

    /** Adds a frame; returns whether it is the first change since {@link #changes} was called. */
    private synchronized boolean take(FromPanel.FrameUpdate frame) {
        boolean first = changed == null;
        if (image == null || image.getWidth() != frame.width() || image.getHeight() != frame.height()) {
            image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
            changed = new Rectangle(frame.width(), frame.height());
        }
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int height = frame.pixels().length / frame.w();
        for (int row = 0; row < height; row++) {
            System.arraycopy(
                    frame.pixels(), row * frame.w(), pixels, (frame.y() + row) * frame.width() + frame.x(), frame.w());
        }
        Rectangle part = new Rectangle(frame.x(), frame.y(), frame.w(), height);
        changed = changed == null ? part : changed.union(part);
        return first;
    }

    /** Returns the area that has changed since the last call, in pixels of the picture; empty if there is none. */
    public synchronized Optional<Rectangle> changes() {
        Optional<Rectangle> part = Optional.ofNullable(changed);
        changed = null;
        return part;
    }

    /** Returns the whole picture as a frame; empty if there is none. */
    synchronized Optional<FromPanel.FrameUpdate> whole() {
        return Optional.ofNullable(image)
                .map(all -> new FromPanel.FrameUpdate(
                        all.getWidth(),
                        all.getHeight(),
                        0,
                        0,
                        all.getWidth(),
                        ((DataBufferInt) all.getRaster().getDataBuffer())
                                .getData()
                                .clone()));
    }

    /** Whether there is a picture. */
    public synchronized boolean isThere() {
        return image != null;
    }

    /**
     * Draws the picture pixel by pixel, independent of the scale of the graphics.
     *
     * @param x the left edge, in user space
     * @param y the top edge, in user space
     */
    public synchronized void draw(Graphics2D g, int x, int y) {
        if (image == null) {
            return;
        }
        AffineTransform before = g.getTransform();
        double left = Math.round(before.getTranslateX() + x * before.getScaleX());
        double top = Math.round(before.getTranslateY() + y * before.getScaleY());
        g.setTransform(AffineTransform.getTranslateInstance(left, top));
        Rectangle all = new Rectangle(image.getWidth(), image.getHeight());
        // If only a part is painted, only that part is sent to the display.
        Rectangle part = g.getClip() == null ? all : all.intersection(g.getClipBounds());
        if (!part.isEmpty()) {
            g.drawImage(
                    image,
                    part.x,
                    part.y,
                    part.x + part.width,
                    part.y + part.height,
                    part.x,
                    part.y,
                    part.x + part.width,
                    part.y + part.height,
                    null);
        }
        g.setTransform(before);
    }

    /**
     * Draws the picture pixel by pixel if it was made for an area of this size, else scaled to fit.
     *
     * @param width  the width of the area at the origin, in user space
     * @param height the height of the area
     */
    public synchronized void drawInto(Graphics2D g, int width, int height) {
        if (image == null) {
            return;
        }
        double across = width * g.getTransform().getScaleX() / image.getWidth();
        double down = height * g.getTransform().getScaleY() / image.getHeight();
        if (Math.abs(across - 1) < SAME_SIZE && Math.abs(down - 1) < SAME_SIZE) {
            draw(g, 0, 0);
        } else {
            double scale = Math.min(across, down);
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            g.drawImage(
                    image,
                    0,
                    0,
                    (int) (image.getWidth() * scale / g.getTransform().getScaleX()),
                    (int) (image.getHeight() * scale / g.getTransform().getScaleY()),
                    null);
        }
    }
}
