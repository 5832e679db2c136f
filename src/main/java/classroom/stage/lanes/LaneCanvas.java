package classroom.stage.lanes;

import classroom.stage.lanes.model.LaneModel;
import classroom.stage.paint.TimeAxis;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/** Paints the lanes of a panel, and caches what can be reused. Used on the event thread. */
final class LaneCanvas {
    private final LaneModel model;
    private final List<LanePainter> pictures = new ArrayList<>();
    private final List<LaneLabels> labels = new ArrayList<>();
    private LaneLegend legend;
    /** The background color of the theme that the legend was made for. */
    private Color legendGround;

    LaneCanvas(LaneModel model) {
        this.model = model;
    }

    /** Clears the cache, after positions or colors have changed. */
    void clear() {
        pictures.clear();
    }

    /** Invalidates the cache from a time on, in ns since the sides' zeros. */
    void changed(double from) {
        pictures.forEach(each -> each.changed(from));
    }

    /** Paints the whole panel, with the fonts for text and for titles. */
    void paint(Graphics2D g, LaneLayout layout, TimeAxis axis, long time, LaneRow hovered, Font plain, Font bold) {
        paintPictures(layout, axis, g.getTransform().getScaleX(), g.getFontMetrics(plain));
        LaneNames names = new LaneNames(model, layout, plain, bold);
        for (int i = 0; i < layout.columns().size(); i++) {
            LaneLayout.Column column = layout.columns().get(i);
            Rectangle plot = layout.plot(column);
            Graphics2D inside = (Graphics2D) g.create();
            inside.clip(new Rectangle(column.x(), 0, column.width(), layout.height()));
            Graphics2D lanes = (Graphics2D) inside.create();
            lanes.clip(plot);
            pictures.get(i).draw(lanes, plot.x, plot.y);
            labels.get(i).paint(lanes);
            paintHovered(lanes, column, hovered);
            lanes.dispose();
            if (inside.hitClip(column.x(), 0, column.plotX() - column.x(), layout.height())) {
                names.paint(inside, column, hovered);
            }
            LaneTimes.paint(inside, layout, column, axis);
            LaneTimes.paintCursor(inside, layout, column, axis, time);
            inside.dispose();
        }
        int left = layout.columns().get(0).plotX();
        if (layout.legend() > 0 && g.hitClip(0, 0, layout.width(), layout.legend())) {
            Color ground = LaneColors.of("Classroom.lanes.ground");
            if (!ground.equals(legendGround)) {
                legend = new LaneLegend();
                legendGround = ground;
            }
            legend.paint(g, left, layout.width(), layout.legend());
        }
        paintScroll(g, layout);
    }

    private void paintPictures(LaneLayout layout, TimeAxis axis, double fine, FontMetrics metrics) {
        if (pictures.isEmpty() || pictures.get(0).fine() != fine) {
            pictures.clear();
            labels.clear();
            for (LaneLayout.Column each : layout.columns()) {
                pictures.add(new LanePainter(
                        each.rows(), layout.legend(), each.plotWidth(), layout.area(), fine, UIScale.scale(1f)));
                labels.add(null);
            }
        }
        for (int i = 0; i < pictures.size(); i++) {
            if (pictures.get(i).paint(axis)) {
                labels.set(i, new LaneLabels(layout.columns().get(i), axis, fine, metrics));
            }
        }
    }

    private static void paintHovered(Graphics2D g, LaneLayout.Column column, LaneRow hovered) {
        if (hovered != null && column.rows().contains(hovered)) {
            g.setColor(LaneColors.of("Classroom.lanes.text"));
            int top = (int) Math.round(hovered.y());
            int bottom = (int) Math.round(hovered.y() + hovered.height());
            g.fillRect(column.plotX(), top - 1, column.plotWidth(), 1);
            g.fillRect(column.plotX(), bottom, column.plotWidth(), 1);
        }
    }

    /** Paints the scroll indicator, if there is more than fits. */
    private static void paintScroll(Graphics2D g, LaneLayout layout) {
        if (layout.hidden() > 0) {
            int area = layout.area();
            int all = area + layout.hidden();
            int wide = UIScale.scale(5);
            g.setColor(LaneColors.of("Classroom.lanes.faint"));
            g.fillRoundRect(
                    layout.width() - wide - 1,
                    layout.legend() + area * layout.scrolled() / all,
                    wide,
                    Math.max(wide, area * area / all),
                    wide,
                    wide);
        }
    }
}
