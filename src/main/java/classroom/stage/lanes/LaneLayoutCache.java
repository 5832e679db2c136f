package classroom.stage.lanes;

import classroom.stage.lanes.model.LaneModel;
import classroom.text.Language;
import classroom.text.Texts;
import java.awt.Font;
import javax.swing.JComponent;

/**
 * The current layout of the lanes, which is computed again only if something that it depends on has changed. Used on the
 * event thread.
 */
final class LaneLayoutCache {
    private final JComponent panel;
    private final LaneModel model;
    private LayoutKey key;
    private LaneLayout layout;
    private int version;
    private int scroll;

    /** All that the layout depends on. */
    private record LayoutKey(
            int width, int height, int shape, int scroll, Font font, Language language, Object theme) {}

    /** @param panel the component with the lanes, which gives size and font */
    LaneLayoutCache(JComponent panel, LaneModel model) {
        this.panel = panel;
        this.model = model;
    }

    /** Returns the layout after computing it again if necessary. */
    LaneLayout current() {
        LayoutKey now = new LayoutKey(
                panel.getWidth(),
                panel.getHeight(),
                model.shape(),
                scroll,
                panel.getFont(),
                Texts.language(),
                LaneColors.of("Classroom.lanes.ground"));
        if (!now.equals(key)) {
            key = now;
            layout = new LaneLayout(
                    model,
                    panel.getWidth(),
                    panel.getHeight(),
                    scroll,
                    panel.getFontMetrics(bold()),
                    panel.getFontMetrics(plain()));
            version++;
        }
        return layout;
    }

    /** Returns the layout that was computed last; null if there is none yet. */
    LaneLayout last() {
        return layout;
    }

    /** Returns a number that changes with each computed layout. */
    int version() {
        return version;
    }

    /** Returns how far the lanes are scrolled down, in pixels. */
    int scroll() {
        return scroll;
    }

    void scroll(int pixels) {
        scroll = pixels;
    }

    /** Returns the font for texts. */
    Font plain() {
        return panel.getFont().deriveFont(panel.getFont().getSize2D() * 0.9f);
    }

    /** Returns the font for titles. */
    Font bold() {
        return plain().deriveFont(Font.BOLD);
    }
}
