package classroom.stage.paint;

import java.awt.Font;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** A font that records the sizes derived from it, to determine the smallest letters of a picture. */
public final class NotedFont extends Font {
    private static final int USUAL = 13;

    private final AtomicReference<Float> least;

    private NotedFont(Font font, AtomicReference<Float> least) {
        super(font);
        this.least = least;
        least.accumulateAndGet(font.getSize2D(), Math::min);
    }

    /** Returns the smallest font size used when painting with a font of the default size. */
    public static double least(Consumer<Font> paint) {
        AtomicReference<Float> least = new AtomicReference<>(Float.MAX_VALUE);
        paint.accept(new NotedFont(new Font(Font.DIALOG, Font.PLAIN, USUAL), least));
        return least.get();
    }

    @Override
    public Font deriveFont(float size) {
        return new NotedFont(super.deriveFont(size), least);
    }

    @Override
    public Font deriveFont(int style, float size) {
        return new NotedFont(super.deriveFont(style, size), least);
    }

    @Override
    public Font deriveFont(int style) {
        return new NotedFont(super.deriveFont(style), least);
    }
}
