package classroom.stage.lanes;

import classroom.stage.lanes.model.Lane;
import classroom.stage.lanes.model.LaneGroup;
import classroom.stage.lanes.model.LaneModel;
import classroom.text.Texts;
import com.formdev.flatlaf.util.UIScale;
import java.awt.FontMetrics;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The layout of the lanes on a panel of a given size. Lanes are as high as possible, down to one and a half pixels;
 * two runs with many threads are placed side by side instead of one below the other; if that is not enough, the lanes
 * are scrolled. Immutable.
 */
final class LaneLayout {
    private static final double MAX_PITCH = 34;
    /** The pitch at which names and marks are easy to read. */
    private static final int GOOD_PITCH = 20;
    /** The maximum number of names of a process that are measured. */
    private static final int MAX_MEASURED = 500;
    /** Below this pitch, two runs are placed side by side. */
    private static final double MAX_SIDE_BY_SIDE_PITCH = 3;
    /** Below this pitch, lanes cannot be distinguished: they get the next larger pitch and are scrolled. */
    private static final double MIN_PITCH = 1.5;

    private static final double SCROLLED = 2;
    private static final int MIN_HALF_WIDTH = 320;
    // The maximum width of titles and names, in percent of the column, with one column and with two.
    private static final int TITLES = 18;
    private static final int NAMES = 16;
    private static final int TITLES_HALVED = 28;
    private static final int NAMES_HALVED = 20;

    private final int width;
    private final int height;
    private final int legend;
    private final int axis;
    /** The gap between processes; smaller if lanes are low. */
    private double gap = UIScale.scale(4f);

    private final int hidden;
    private final int scrolled;
    private final List<Column> columns = new ArrayList<>();

    /**
     * A part of the panel's width with the lanes of all runs or of one run. All sizes are in the panel's pixels; the
     * pitch is the distance from one lane to the next.
     */
    record Column(int x, int width, int titleWidth, int plotX, double pitch, List<LaneRow> rows, List<Block> blocks) {
        int plotWidth() {
            return Math.max(1, x + width - plotX);
        }
    }

    /** The lanes of one process. */
    record Block(LaneGroup group, boolean isFirstOfSide, double y, double height, List<LaneRow> rows) {}

    /** @param scroll how far the lanes are scrolled down; limited to what is hidden */
    LaneLayout(LaneModel model, int width, int height, int scroll, FontMetrics bold, FontMetrics plain) {
        this.width = width;
        this.height = height;
        int line = plain.getHeight() + UIScale.scale(4);
        this.axis = height >= 3 * line ? line : 0;
        this.legend = height >= 6 * line && width >= UIScale.scale(400) ? line : 0;
        if (pitch(model.groups()) < plain.getAscent()) {
            gap = UIScale.scale(1f);
        }
        double stacked = pitch(model.groups());
        boolean isHalved = model.sides().size() == 2
                && stacked < UIScale.scale((float) MAX_SIDE_BY_SIDE_PITCH)
                && width >= UIScale.scale(2 * MIN_HALF_WIDTH);
        List<List<LaneGroup>> parts = isHalved
                ? List.of(of(model, side -> side == 0), of(model, side -> side == 1))
                : List.of(model.groups());
        this.hidden = (int) Math.max(
                0,
                Math.ceil(parts.stream()
                                .mapToDouble(part -> needs(part, whole(pitch(part))))
                                .max()
                                .orElse(0))
                        - area());
        this.scrolled = Math.max(0, Math.min(scroll, hidden));
        int each = width / parts.size();
        int titles = 0;
        int names = 0;
        for (LaneGroup group : model.groups()) {
            titles = Math.max(
                    titles, bold.stringWidth(model.sides().get(group.side()).title()));
            titles = Math.max(
                    titles, Math.max(plain.stringWidth(process(model, group)), plain.stringWidth(count(group))));
            for (Lane lane : group.lanes()
                    .subList(0, Math.min(MAX_MEASURED, group.lanes().size()))) {
                names = Math.max(names, plain.stringWidth(lane.track().name()));
            }
        }
        int space = UIScale.scale(14);
        names += parts.stream().anyMatch(part -> whole(pitch(part)) < plain.getAscent())
                ? plain.stringWidth(" … 99")
                : 0;
        titles = titles == 0 ? 0 : Math.min(titles + space, each * (parts.size() == 1 ? TITLES : TITLES_HALVED) / 100);
        names = names == 0 ? 0 : Math.min(names + space, each * (parts.size() == 1 ? NAMES : NAMES_HALVED) / 100);
        for (int i = 0; i < parts.size(); i++) {
            columns.add(column(parts.get(i), i * each, i == parts.size() - 1 ? width - i * each : each, titles, names));
        }
    }

    /** Returns the height at which all lanes are easy to distinguish, in pixels. */
    static int need(LaneModel model, FontMetrics plain) {
        int lanes = model.groups().stream()
                .mapToInt(each -> Math.max(1, each.lanes().size()))
                .sum();
        int line = plain.getHeight() + UIScale.scale(4);
        return Math.max(2, lanes) * UIScale.scale(GOOD_PITCH)
                + 2 * line
                + Math.max(0, model.groups().size() - 1) * UIScale.scale(4);
    }

    private static List<LaneGroup> of(LaneModel model, Predicate<Integer> side) {
        return model.groups().stream().filter(each -> side.test(each.side())).toList();
    }

    private Column column(List<LaneGroup> groups, int x, int wide, int titles, int names) {
        List<LaneRow> rows = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        double pitch = whole(pitch(groups));
        // A column in which all lanes fit is not scrolled.
        double y = legend - Math.min(scrolled, Math.max(0, Math.ceil(needs(groups, pitch)) - area()));
        LaneGroup before = null;
        for (LaneGroup group : groups) {
            y += before == null || group.lanes().isEmpty() ? 0 : gap;
            double start = y;
            int first = rows.size();
            for (Lane lane : group.lanes()) {
                rows.add(new LaneRow(group, lane, y, pitch));
                y += pitch;
            }
            blocks.add(new Block(
                    group,
                    before == null || before.side() != group.side(),
                    start,
                    y - start,
                    List.copyOf(rows.subList(first, rows.size()))));
            before = group;
        }
        return new Column(x, wide, titles, x + titles + names, pitch, rows, blocks);
    }

    /** Returns the name of a process. */
    static String process(LaneModel model, LaneGroup group) {
        return LaneText.process(model.sides().get(group.side()), group.process().pid());
    }

    /** Returns a text with the number of threads of a process. */
    static String count(LaneGroup group) {
        return Texts.text("lanes.threads", group.process().threads().size());
    }

    private double pitch(List<LaneGroup> groups) {
        int lanes = groups.stream().mapToInt(each -> each.lanes().size()).sum();
        double gaps = Math.max(0, groups.size() - 1) * gap;
        return Math.min(UIScale.scale((float) MAX_PITCH), Math.max(0, area() - gaps) / Math.max(1, lanes));
    }

    /** Returns a pitch at which lanes can be distinguished, rounded to whole pixels if that changes little. */
    private static double whole(double pitch) {
        double unit = UIScale.scale(1f);
        return pitch < MIN_PITCH * unit ? SCROLLED * unit : pitch >= 6 ? Math.floor(pitch) : pitch;
    }

    private double needs(List<LaneGroup> groups, double pitch) {
        return groups.stream().mapToInt(each -> each.lanes().size()).sum() * pitch
                + Math.max(0, groups.size() - 1) * gap;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Returns the height of the legend above the lanes; 0 if there is no space for it. */
    int legend() {
        return legend;
    }

    /** Returns the height of the time axis below the lanes; 0 if there is no space for it. */
    int axis() {
        return axis;
    }

    /** Returns the height of the lanes' area. */
    int area() {
        return Math.max(0, height - legend - axis);
    }

    /** Returns the largest pitch of all columns. */
    double pitch() {
        return columns.stream().mapToDouble(Column::pitch).max().orElse(0);
    }

    /** Returns the gap between the lanes of two processes. */
    double gap() {
        return gap;
    }

    /** Returns the height of the lanes that do not fit and are reached by scrolling. */
    int hidden() {
        return hidden;
    }

    /** Returns how far the lanes are scrolled down. */
    int scrolled() {
        return scrolled;
    }

    /** Returns the columns, one or two. */
    List<Column> columns() {
        return columns;
    }

    /** Returns the width of the lanes without names, in each column. */
    int plotWidth() {
        return columns.stream().mapToInt(Column::plotWidth).min().orElse(1);
    }

    /** Returns the area of a column's lanes without names. */
    Rectangle plot(Column column) {
        return new Rectangle(column.plotX(), legend, column.plotWidth(), area());
    }

    /** Returns the column at an x coordinate. */
    Column column(int x) {
        Column last = columns.get(columns.size() - 1);
        return columns.size() > 1 && x < last.x() ? columns.get(0) : last;
    }

    /** Returns the lane at a point; null if there is none. */
    LaneRow row(int x, int y) {
        if (y < legend || y >= legend + area()) {
            return null;
        }
        for (LaneRow each : column(x).rows()) {
            if (y >= each.y() && y < each.y() + each.height()) {
                return each;
            }
        }
        return null;
    }
}
