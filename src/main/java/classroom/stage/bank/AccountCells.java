package classroom.stage.bank;

import classroom.stage.paint.HatchPainter;
import classroom.stage.paint.TextRelativePainter;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Paints the cell of a thread: its state by color and by shape. */
final class AccountCells {
    /** The cell size in pixels below which corners are not rounded, to save time. */
    private static final int MIN_ROUNDED_SIZE = 15;
    /** The minimum height of the lost part, as a share of the cell's height. */
    private static final double MIN_LOST_SHARE = 0.25;

    private final Graphics2D g;
    private final Font font;
    private final int deposits;

    /** @param deposits the number of deposits of each thread */
    AccountCells(Graphics2D g, Font font, int deposits) {
        this.g = g;
        this.font = font;
        this.deposits = deposits;
    }

    void paint(AccountCell cell, Rectangle at) {
        boolean holds = cell.asleep() || cell.place() == AccountCell.CellPlace.HOLDS;
        if (deposits > 1 && cell.done() > 0) {
            paintShares(cell, at);
        } else if (cell.place() == AccountCell.CellPlace.BLOCKED) {
            paintBlocked(at);
        } else if (cell.place() == AccountCell.CellPlace.LOST) {
            paintLost(at, text(cell));
        } else if (cell.place() == AccountCell.CellPlace.IN && !cell.asleep()) {
            paintIn(at, text(cell));
        } else if (holds) {
            paintHolds(at, text(cell), cell.asleep());
        } else {
            paintEmpty(at, cell.place() == AccountCell.CellPlace.TO_COME);
        }
        if (cell.ended()) {
            cutCorner(at);
        }
    }

    /**
     * Paints an empty cell. A thread that has not been started gets only corners, since hundreds of dashed frames take
     * too long.
     */
    void paintEmpty(Rectangle at, boolean toCome) {
        if (!toCome) {
            outline(at, AccountColors.holds(), new BasicStroke(UIScale.scale(1f)));
            return;
        }
        g.setColor(AccountColors.toCome());
        int thin = UIScale.scale(1);
        if (at.width < UIScale.scale(MIN_ROUNDED_SIZE)) {
            g.fillRect(at.x + at.width / 2 - thin, at.y + at.height / 2 - thin, 2 * thin, 2 * thin);
            return;
        }
        int tick = Math.max(thin, at.width / 5);
        for (int right = 0; right < 2; right++) {
            for (int low = 0; low < 2; low++) {
                int x = at.x + right * (at.width - tick);
                int y = at.y + low * (at.height - tick);
                g.fillRect(x, at.y + low * (at.height - thin), tick, thin);
                g.fillRect(at.x + right * (at.width - thin), y, thin, tick);
            }
        }
    }

    void paintHolds(Rectangle at, String text, boolean asleep) {
        fill(at, AccountColors.holdsGround());
        outline(at, AccountColors.holds(), new BasicStroke(UIScale.scale(1f)));
        boolean large = at.width >= UIScale.scale(15);
        if (asleep) {
            g.setColor(AccountColors.holds());
            float dot = large ? Math.max(UIScale.scale(2f), at.width * 0.09f) : UIScale.scale(2f);
            int dots = large ? 3 : 1;
            float y = large && text != null ? at.y + at.height - dot * 2.2f : at.y + (at.height - dot) / 2;
            for (int i = 0; i < dots; i++) {
                g.fill(new Rectangle2D.Float(at.x + at.width / 2f + (i - dots / 2f) * dot * 2 + dot / 2, y, dot, dot));
            }
        }
        write(at, text, AccountColors.holds(), asleep ? -at.height * 0.08f : 0);
    }

    void paintIn(Rectangle at, String text) {
        fill(at, AccountColors.in());
        write(at, text, AccountColors.inInk(), 0);
    }

    void paintLost(Rectangle at, String text) {
        fill(at, AccountColors.lostGround());
        boolean roomy = at.width >= UIScale.scale(26) && text != null;
        g.setColor(roomy ? AccountColors.lostLine() : AccountColors.lost());
        int in = Math.max(1, at.width / 8);
        int right = at.x + at.width - in - 1;
        int bottom = at.y + at.height - in - 1;
        g.setStroke(new BasicStroke(Math.max(UIScale.scale(1f), at.width * 0.07f)));
        g.drawLine(at.x + in, at.y + in, right, bottom);
        g.drawLine(at.x + in, bottom, right, at.y + in);
        if (roomy) {
            write(at, text, AccountColors.lost(), 0);
        }
    }

    /** Paints a padlock. */
    void paintBlocked(Rectangle at) {
        fill(at, AccountColors.blockedGround());
        g.setColor(AccountColors.blocked());
        double s = Math.min(at.width, at.height);
        double x = at.x + at.width / 2.0;
        double y = at.y + at.height / 2.0;
        g.fill(new Rectangle2D.Double(x - s * 0.25, y - s * 0.05, s * 0.5, s * 0.36));
        g.setStroke(new BasicStroke((float) Math.max(1, s * 0.08)));
        g.draw(new Arc2D.Double(x - s * 0.16, y - s * 0.28, s * 0.32, s * 0.46, 0, 180, Arc2D.OPEN));
    }

    /** Paints the share of deposits made, with the lost ones on top at a visible minimum height. */
    private void paintShares(AccountCell cell, Rectangle at) {
        outline(at, AccountColors.toCome(), new BasicStroke(UIScale.scale(1f)));
        double full = (double) at.height / deposits;
        double in = (cell.done() - cell.lost()) * full;
        double lost = cell.lost() * full;
        double bottom = at.y + at.height;
        g.setColor(AccountColors.in());
        g.fill(new Rectangle2D.Double(at.x, bottom - in, at.width, in));
        if (lost > 0) {
            double seen = Math.max(at.height * MIN_LOST_SHARE, lost);
            Rectangle2D part = new Rectangle2D.Double(at.x, Math.max(at.y, bottom - in - seen), at.width, seen);
            hatch(part, at.width * 0.25);
        }
    }

    /** Fills an area with the hatching of lost money. */
    void hatch(Rectangle2D part, double step) {
        g.setColor(AccountColors.lostGround());
        g.fill(part);
        Shape clip = g.getClip();
        g.clip(part);
        g.setColor(AccountColors.lost());
        g.setStroke(new BasicStroke(UIScale.scale(1.3f)));
        double far = Math.max(UIScale.scale(4f), step);
        HatchPainter.hatch(g, part, far);
        g.setClip(clip);
    }

    private void cutCorner(Rectangle at) {
        int cut = Math.max(2, at.width / 4);
        int right = at.x + at.width;
        int bottom = at.y + at.height;
        g.setColor(AccountColors.ground());
        g.fillPolygon(
                new int[] {right + 1, right + 1, right - cut}, new int[] {bottom - cut, bottom + 1, bottom + 1}, 3);
    }

    private String text(AccountCell cell) {
        return cell.deposit() == null || deposits > 1
                ? null
                : Long.toString(
                        cell.place() == AccountCell.CellPlace.HOLDS
                                ? cell.deposit().read()
                                : cell.deposit().wrote());
    }

    private void fill(Rectangle at, Color color) {
        g.setColor(color);
        if (at.width < UIScale.scale(MIN_ROUNDED_SIZE)) {
            g.fillRect(at.x, at.y, at.width, at.height);
            return;
        }
        float round = at.width * 0.2f;
        g.fill(new RoundRectangle2D.Float(at.x, at.y, at.width, at.height, round, round));
    }

    private void outline(Rectangle at, Color color, BasicStroke stroke) {
        g.setColor(color);
        g.setStroke(stroke);
        if (at.width < UIScale.scale(MIN_ROUNDED_SIZE)) {
            g.drawRect(at.x, at.y, at.width - 1, at.height - 1);
            return;
        }
        float half = stroke.getLineWidth() / 2;
        float round = at.width * 0.2f;
        g.draw(new RoundRectangle2D.Float(
                at.x + half, at.y + half, at.width - 2 * half, at.height - 2 * half, round, round));
    }

    private void write(Rectangle at, String text, Color color, float up) {
        if (text == null) {
            return;
        }
        Font most = font.deriveFont(Font.BOLD, Math.min(font.getSize2D() * 1.5f, at.height * 0.56f));
        float room = at.width - UIScale.scale(2f);
        Font fitting = TextRelativePainter.fitting(g, most, text, room, 0);
        if (fitting.getSize2D() >= UIScale.scale(7f)) {
            FontMetrics metrics = g.getFontMetrics(fitting);
            g.setFont(fitting);
            g.setColor(color);
            g.drawString(
                    text,
                    at.x + (at.width - metrics.stringWidth(text)) / 2f,
                    at.y + (at.height + metrics.getAscent() - metrics.getDescent()) / 2f + up);
        }
    }
}
