package classroom.screen;

import classroom.screen.wire.FromPanel;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Optional;

/** The last picture that came from a panel. The wire's reader puts frames in, the event thread draws. */
public final class LivePicture {
    private BufferedImage image;
    private Rectangle changed;

    synchronized void put(FromPanel.Frame frame) {
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
    }

    /** What changed since this was asked last, in pixels of the picture; empty if nothing did. */
    public synchronized Optional<Rectangle> changes() {
        Optional<Rectangle> part = Optional.ofNullable(changed);
        changed = null;
        return part;
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
        g.drawImage(image, 0, 0, null);
        g.setTransform(before);
    }
}
