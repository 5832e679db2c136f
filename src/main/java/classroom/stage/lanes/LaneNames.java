package classroom.stage.lanes;

import classroom.stage.lanes.model.LaneModel;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.List;

/**
 * Paints the text left of the lanes: runs, processes and thread names. If lanes are too low for a name each, lanes with
 * numbered names share one. Used on the event thread.
 */
final class LaneNames {
    private static final double MIN_FONT_SCALE = 0.8;

    /** The minimum number of threads of a process at which their number is shown. */
    private static final int MIN_COUNTED_LANES = 8;

    private final LaneModel model;
    private final LaneLayout layout;
    private final Font plain;
    private final Font bold;

    LaneNames(LaneModel model, LaneLayout layout, Font plain, Font bold) {
        this.model = model;
        this.layout = layout;
        this.plain = plain;
        this.bold = bold;
    }

    /** Paints the names of a column. */
    void paint(Graphics2D graphics, LaneLayout.Column column, LaneRow hovered) {
        Graphics2D g =
                (Graphics2D) graphics.create(column.x(), layout.legend(), column.plotX() - column.x(), layout.area());
        g.translate(-column.x(), -layout.legend());
        for (LaneLayout.Block each : column.blocks()) {
            if (each.y() < layout.legend() + layout.area() && each.y() + each.height() >= layout.legend()) {
                paintHeading(g, column, each);
                paintNames(g, column, each);
            }
        }
        if (hovered != null && column.rows().contains(hovered)) {
            paintHovered(g, column, hovered);
        }
        g.dispose();
    }

    private void paintHeading(Graphics2D g, LaneLayout.Column column, LaneLayout.Block block) {
        String title = model.sides().get(block.group().side()).title();
        String process = LaneLayout.process(model, block.group());
        int right = column.x() + column.titleWidth() - UIScale.scale(6);
        int x = column.x() + UIScale.scale(4);
        double y = Math.max(block.y(), layout.legend());
        double space = block.y() + block.height() - y;
        int line = g.getFontMetrics(plain).getHeight();
        double least = g.getFontMetrics(plain).getAscent() * MIN_FONT_SCALE;
        if (block.y() > layout.legend() && (block.isFirstOfSide() || space >= least)) {
            g.setColor(LaneColors.of(block.isFirstOfSide() ? "Classroom.lanes.faint" : "Classroom.lanes.grid"));
            int above = (int) Math.round(block.y() - layout.gap() / 2);
            g.drawLine(column.x(), above, column.plotX(), above);
        }
        if (block.isFirstOfSide()) {
            g.setColor(LaneColors.of("Classroom.lanes.text"));
            // If the lanes are too low even for small letters, processes have no names, and the title may cover several
            // of them.
            drawIn(g, bold, title, x, right, y, space < least ? line : space);
            if (space < line + least && space >= least) {
                int behind = x + g.getFontMetrics(bold).stringWidth(title) + UIScale.scale(8);
                g.setColor(LaneColors.of("Classroom.lanes.faint"));
                String number = behind + g.getFontMetrics(plain).stringWidth(process) <= right ? process : "";
                drawIn(g, plain, number, behind, right, y, space);
            }
            y += line;
            space -= line;
        }
        if (space >= least) {
            g.setColor(LaneColors.of("Classroom.lanes.faint"));
            drawIn(g, plain, process, x, right, y, space);
            y += line;
            space -= line;
        }
        if (space >= line && block.group().lanes().size() >= MIN_COUNTED_LANES) {
            drawIn(g, plain, LaneLayout.count(block.group()), x, right, y, space);
        }
    }

    private void paintNames(Graphics2D g, LaneLayout.Column column, LaneLayout.Block block) {
        List<LaneRow> rows = block.rows();
        double line = g.getFontMetrics(plain).getAscent();
        g.setColor(LaneColors.of("Classroom.lanes.text"));
        if (column.pitch() >= line * MIN_FONT_SCALE) {
            double fit = Math.min(1, column.pitch() / line);
            rows.stream()
                    .filter(this::isSeen)
                    .forEach(each -> drawName(g, column, name(each), each.y(), each.height(), fit));
            return;
        }
        int from = 0;
        for (int i = 1; i <= rows.size(); i++) {
            if (i == rows.size() || !stem(name(rows.get(i))).equals(stem(name(rows.get(from))))) {
                paintShared(g, column, rows.subList(from, i));
                from = i;
            }
        }
    }

    private boolean isSeen(LaneRow row) {
        return row.y() < layout.legend() + layout.area() && row.y() + row.height() >= layout.legend();
    }

    /** Paints one name with a bracket for lanes with the same name except for their numbers. */
    private void paintShared(Graphics2D g, LaneLayout.Column column, List<LaneRow> rows) {
        LaneRow first = rows.get(0);
        LaneRow last = rows.get(rows.size() - 1);
        double y = Math.max(first.y(), layout.legend());
        double height = Math.min(last.y() + last.height(), layout.legend() + layout.area()) - y;
        if (height < g.getFontMetrics(plain).getAscent()) {
            return;
        }
        int x = column.plotX() - UIScale.scale(4);
        g.drawLine(x, (int) y + 1, x, (int) (y + height) - 1);
        String stem = stem(name(first));
        String name = rows.size() == 1
                ? name(first)
                : name(first) + " … "
                        + name(last)
                                .substring(Math.min(stem.length(), name(last).length()));
        drawName(g, column, name, y, height, 1);
    }

    private void paintHovered(Graphics2D g, LaneLayout.Column column, LaneRow row) {
        FontMetrics metrics = g.getFontMetrics(plain);
        double height = Math.max(row.height(), metrics.getHeight());
        double y = row.y() + (row.height() - height) / 2;
        g.setColor(LaneColors.of("Classroom.lanes.hover"));
        int x = column.x() + column.titleWidth();
        g.fillRect(x, (int) Math.round(y), column.plotX() - x, (int) Math.round(height));
        g.setColor(LaneColors.of("Classroom.lanes.text"));
        drawName(g, column, name(row), y, height, 1);
    }

    private void drawName(Graphics2D g, LaneLayout.Column column, String name, double y, double height, double fit) {
        g.setFont(scaled(plain, fit));
        FontMetrics metrics = g.getFontMetrics();
        int right = column.plotX() - UIScale.scale(7);
        String text = cut(name, metrics, right - column.x() - column.titleWidth());
        g.drawString(text, right - metrics.stringWidth(text), base(metrics, y, height));
    }

    /** Draws a line of text at the top of an area, in smaller letters if it is low. */
    private static void drawIn(Graphics2D g, Font font, String text, int left, int right, double y, double space) {
        double fit = Math.max(
                MIN_FONT_SCALE, Math.min(1, space / g.getFontMetrics(font).getAscent()));
        g.setFont(scaled(font, fit));
        FontMetrics metrics = g.getFontMetrics();
        g.drawString(cut(text, metrics, right - left), left, base(metrics, y, Math.min(space, metrics.getHeight())));
    }

    private static Font scaled(Font font, double by) {
        return by < 1 ? font.deriveFont((float) (font.getSize2D() * by)) : font;
    }

    /** Returns the base line for letters in the middle of an area. */
    private static int base(FontMetrics metrics, double y, double height) {
        return (int) Math.round(y + height / 2 + (metrics.getAscent() - metrics.getDescent()) / 2.0);
    }

    private static String name(LaneRow row) {
        return LaneText.name(row.lane().track(), Long.MAX_VALUE);
    }

    /** Returns a name without the number at its end. */
    private static String stem(String name) {
        int end = name.length();
        while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end);
    }

    /** Returns as much of a text as fits. */
    private static String cut(String text, FontMetrics metrics, int width) {
        if (metrics.stringWidth(text) <= width) {
            return text;
        }
        int count = text.length() - 1;
        while (count > 0 && metrics.stringWidth(text.substring(0, count) + "…") > width) {
            count--;
        }
        return count <= 0 ? "" : text.substring(0, count) + "…";
    }
}
