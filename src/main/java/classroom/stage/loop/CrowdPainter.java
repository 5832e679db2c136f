package classroom.stage.loop;

import classroom.stage.paint.TextRelativePainter;
import classroom.text.Texts;
import classroom.trace.format.ThreadState;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.UIManager;

/**
 * Paints many threads, a square for each: filled if it runs, crossed by a line if it sleeps, hollow if it waits for
 * input, and a dot if it has ended.
 */
final class CrowdPainter {
    /** The size in pixels below which a square has no pattern. */
    private static final int MIN_PATTERN_SIZE = 5;
    /** The minimum size of the large letters, relative to their normal size. */
    private static final double MIN_SCALE = 0.5;

    private final Graphics2D g;
    private final Font font;
    private final int width;
    private final int height;

    /** @param font the default font, in the size chosen by the user */
    CrowdPainter(Graphics2D g, Font font, int width, int height) {
        this.g = g;
        this.font = font;
        this.width = width;
        this.height = height;
    }

    /**
     * Paints the threads and their numbers.
     *
     * @param clients the expected number of threads
     * @param virtual whether they are virtual threads
     */
    void paint(ThreadState[] crowd, int clients, boolean virtual) {
        int margin = UIScale.scale(8);
        int alive = crowd.length - LoopStage.count(crowd, ThreadState.ENDED);
        String label =
                virtual ? Texts.text("loop.threads.alive.virtual", alive) : Texts.text("loop.threads.alive", alive);
        FontMetrics head = g.getFontMetrics(font.deriveFont(Font.BOLD, font.getSize2D() * 2));
        g.setFont(TextRelativePainter.fitting(g, head.getFont(), label, width - 2.0 * margin, MIN_SCALE));
        g.setColor(UIManager.getColor("Label.foreground"));
        g.drawString(label, margin, margin + head.getAscent());
        g.setFont(font);
        FontMetrics usual = g.getFontMetrics();
        int base = margin + head.getHeight() + usual.getAscent();
        int side = usual.getAscent();
        int x = margin;
        for (ThreadState each :
                new ThreadState[] {ThreadState.RUNNING, ThreadState.SLEEPING, ThreadState.WAITING, ThreadState.ENDED}) {
            square(each, x, base - side + 1, side);
            int started = each == ThreadState.RUNNING ? LoopStage.count(crowd, ThreadState.STARTED) : 0;
            String state = label(each, LoopStage.count(crowd, each) + started);
            g.setColor(UIManager.getColor("Label.foreground"));
            g.drawString(state, x + side + UIScale.scale(4), base);
            x += side + usual.stringWidth(state) + UIScale.scale(18);
        }
        int top = base + usual.getDescent() + UIScale.scale(8);
        squares(crowd, Math.max(clients, crowd.length), margin, top, width - 2 * margin, height - margin - top);
    }

    private static String label(ThreadState state, int count) {
        return switch (state) {
            case SLEEPING -> Texts.text("loop.threads.sleep", count);
            case WAITING -> Texts.text("loop.threads.wait", count);
            case ENDED -> Texts.text("loop.threads.ended", count);
            default -> Texts.text("loop.threads.run", count);
        };
    }

    private void squares(ThreadState[] crowd, int places, int x, int y, int wide, int high) {
        if (places == 0 || wide <= 0 || high <= 0) {
            return;
        }
        int pitch = Math.max(1, Math.min(UIScale.scale(22), (int) Math.sqrt((double) wide * high / places)));
        while (pitch > 1 && (wide / pitch) * (high / pitch) < places) {
            pitch--;
        }
        int columns = Math.max(1, wide / pitch);
        int side = Math.max(1, pitch - Math.max(1, pitch / 5));
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        for (int i = 0; i < crowd.length && i / columns * pitch < high; i++) {
            square(crowd[i], x + i % columns * pitch, y + i / columns * pitch, side);
        }
    }

    private void square(ThreadState state, int x, int y, int side) {
        switch (state) {
            case SLEEPING -> {
                fill("Classroom.lanes.sleepingGround", x, y, side);
                if (side >= MIN_PATTERN_SIZE) {
                    g.setColor(TextRelativePainter.color("Classroom.lanes.sleeping"));
                    g.fillRect(x, y + side / 2 - 1, side, Math.max(1, side / 5));
                }
            }
            case WAITING -> {
                if (side >= MIN_PATTERN_SIZE) {
                    g.setColor(TextRelativePainter.color("Classroom.lanes.waiting"));
                    g.drawRect(x, y, side - 1, side - 1);
                } else {
                    fill("Classroom.lanes.waiting", x, y, side);
                }
            }
            case ENDED -> {
                int dot = Math.max(1, side / 4);
                g.setColor(TextRelativePainter.color("Classroom.lanes.started"));
                g.fillRect(x + (side - dot) / 2, y + (side - dot) / 2, dot, dot);
            }
            default -> fill("Classroom.lanes.running", x, y, side);
        }
    }

    private void fill(String key, int x, int y, int side) {
        g.setColor(TextRelativePainter.color(key));
        g.fillRect(x, y, side, side);
    }
}
