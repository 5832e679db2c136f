package classroom.stage.paint;

import java.awt.Font;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** A font that notes in which sizes it is asked for, so that a test knows the smallest letters of a picture. */
@SuppressWarnings("serial")
final class NotedFont extends Font {
    private static final int USUAL = 13;

    private final AtomicReference<Float> least;

    private NotedFont(Font font, AtomicReference<Float> least) {
        super(font);
        this.least = least;
        least.accumulateAndGet(font.getSize2D(), Math::min);
    }

    /** The size of the smallest letters that are asked for while something is painted in a font of the usual size. */
    static double least(Consumer<Font> paint) {
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
