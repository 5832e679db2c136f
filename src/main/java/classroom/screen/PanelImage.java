package classroom.screen;

import classroom.screen.wire.FromPanel;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Optional;

/** A panel's picture, as frames have made it: the one of now, or one of before. One thread puts frames in, the event thread draws. */
public final class PanelImage {
    /** A picture is some pixels larger than its place, where its panel is drawn enlarged. */
    private static final double SAME_SIZE = 0.03;

    private BufferedImage image;
    private Rectangle changed;
    private volatile Runnable listener = () -> { };

    /**
     * From now on, calls this when there is a change for the first time since {@link #changes} was asked, and no more until it is
     * asked again. Takes the place of the listener before.
     *
     * @param next called on the thread that puts frames in; must return at once
     */
    public void whenChanged(Runnable next) {
        listener = next;
    }

    void put(FromPanel.FrameUpdate frame) {
        if (take(frame)) {
            listener.run();
        }
    }

    /** Puts a frame in; true if nothing else waits to be asked for. */
    private synchronized boolean take(FromPanel.FrameUpdate frame) {
        boolean first = changed == null;
        if (image == null || image.getWidth() != frame.width() || image.getHeight() != frame.height()) {
            image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
            changed = new Rectangle(frame.width(), frame.height());
        }
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int height = frame.pixels().length / frame.w();
        for (int row = 0; row < height; row++) {
            System.arraycopy(frame.pixels(), row * frame.w(), pixels, (frame.y() + row) * frame.width() + frame.x(), frame.w());
        }
        Rectangle part = new Rectangle(frame.x(), frame.y(), frame.w(), height);
        changed = changed == null ? part : changed.union(part);
        return first;
    }

    /** What changed since this was asked last, in pixels of the picture; empty if nothing did. */
    public synchronized Optional<Rectangle> changes() {
        Optional<Rectangle> part = Optional.ofNullable(changed);
        changed = null;
        return part;
    }

    /** All of it, as one frame; empty without any. */
    synchronized Optional<FromPanel.FrameUpdate> whole() {
        return Optional.ofNullable(image).map(all -> new FromPanel.FrameUpdate(all.getWidth(), all.getHeight(), 0, 0, all.getWidth(),
                ((DataBufferInt) all.getRaster().getDataBuffer()).getData().clone()));
    }

    /** Whether a picture has come. */
    public synchronized boolean isThere() {
        return image != null;
    }

    /**
     * Draws the picture pixel for pixel, whatever the scale of the graphics.
     *
     * @param x left edge, in the points of the graphics
     * @param y top edge, likewise
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
        // Where only a part is to be painted, the rest need not go to the display.
        Rectangle part = g.getClip() == null ? all : all.intersection(g.getClipBounds());
        if (!part.isEmpty()) {
            g.drawImage(image, part.x, part.y, part.x + part.width, part.y + part.height, part.x, part.y, part.x + part.width,
                    part.y + part.height, null);
        }
        g.setTransform(before);
    }

    /**
     * Draws the picture pixel for pixel where it was made for such a place, and otherwise as large as has room there.
     *
     * @param width  of the place, whose corner is the graphics' own, in the points of the graphics
     * @param height likewise
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
            g.drawImage(image, 0, 0, (int) (image.getWidth() * scale / g.getTransform().getScaleX()),
                    (int) (image.getHeight() * scale / g.getTransform().getScaleY()), null);
        }
    }
}
