package classroom.stage.pingpong;

import classroom.metrics.TimeSeries;
import classroom.metrics.pingpong.PingPongWords;
import classroom.stage.paint.TextRelativePainter;
import classroom.text.Texts;
import classroom.trace.OutputChunk;
import classroom.trace.text.VisibleText;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Paints the terminal with the printed words in order, and the words that still fly to it. */
final class PingPongTerminal {
    /** The maximum time a word flies, in ns. */
    private static final long MAX_FLIGHT_NS = 250_000_000;
    /** The maximum number of pieces shown; the number of omitted pieces is a multiple of many rows. */
    private static final int MAX_PIECES = 20_000;

    private static final int ROUND = 5_040;

    private final Graphics2D g;
    private final Font font;
    private final PingPongLayout layout;
    private final double em;
    private final PingPongRun run;
    private final long time;
    private final FontMetrics metrics;
    private final double wordWidth;

    /** A piece of text at its position. */
    private record PlacedText(OutputChunk output, String text, int row, double x) {}

    PingPongTerminal(Graphics2D g, Font font, PingPongLayout layout, PingPongRun run, long time) {
        this.g = g;
        this.layout = layout;
        this.em = layout.em();
        this.run = run;
        this.time = time;
        this.font = font.deriveFont((float) (em * 0.92));
        g.setFont(this.font.deriveFont(Font.BOLD));
        metrics = g.getFontMetrics();
        wordWidth = metrics.stringWidth(PingPongWords.PONG) + 0.3 * em;
    }

    void paint() {
        Rectangle2D place = layout.terminal();
        double round = em * 0.7;
        g.setColor(TextRelativePainter.color("Classroom.pingpong.terminal"));
        g.fill(new RoundRectangle2D.Double(
                place.getX(), place.getY(), place.getWidth(), place.getHeight(), round, round));
        g.setFont(font.deriveFont((float) (em * 0.85)));
        g.setColor(TextRelativePainter.color("Classroom.pingpong.terminalInk"));
        String name = Texts.text("pingpong.terminal");
        List<PlacedText> all = rows(place.getWidth() - em);
        if (all.isEmpty()) {
            g.drawString(name, (float) (place.getX() + 0.6 * em), (float) (place.getY() + 1.3 * em));
        }
        double high = 1.22 * em;
        int visible = Math.max(1, (int) ((place.getHeight() - 0.4 * em) / high));
        int first = all.isEmpty() ? 0 : Math.max(0, all.get(all.size() - 1).row - visible + 1);
        for (PlacedText each : all) {
            if (each.row >= first) {
                double y = place.getY() + 0.2 * em + (each.row - first) * high;
                paint(each, place.getX() + 0.5 * em + each.x, y, high);
            }
        }
    }

    /** Returns the output up to the displayed time, in rows of a width. */
    private List<PlacedText> rows(double width) {
        List<PlacedText> placed = new ArrayList<>();
        int row = 0;
        double x = 0;
        int until = run.printedUntil(time);
        int from = until <= MAX_PIECES ? 0 : (until - MAX_PIECES) / ROUND * ROUND;
        for (OutputChunk each : run.printed().subList(from, until)) {
            if (PingPongWords.isWord(each)) {
                if (x + wordWidth > width) {
                    row++;
                    x = 0;
                }
                placed.add(new PlacedText(each, each.text(), row, x));
                x += wordWidth;
                continue;
            }
            String[] lines = VisibleText.of(each.text()).split("\\R", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    row++;
                    x = 0;
                }
                if (!lines[i].isEmpty()) {
                    placed.add(new PlacedText(each, lines[i], row, x));
                    x += metrics.stringWidth(lines[i]);
                }
            }
        }
        return placed;
    }

    private void paint(PlacedText piece, double x, double y, double high) {
        if (!PingPongWords.isWord(piece.output)) {
            g.setFont(font);
            g.setColor(TextRelativePainter.color("Classroom.pingpong.terminalInk"));
            g.drawString(piece.text, (float) x, (float) (y + (high + metrics.getAscent() - metrics.getDescent()) / 2));
            return;
        }
        PingPongPlayer who = run.who(piece.output);
        double way = way(who, piece.output);
        if (way >= 1 || who == null) {
            chip(piece.text, x, y, high);
            return;
        }
        Rectangle2D box = layout.player(run.players().indexOf(who));
        double gone = 1 - (1 - way) * (1 - way);
        double fromX = box.getCenterX() - wordWidth / 2;
        double fromY = box.getMaxY() - high * 0.2;
        chip(piece.text, fromX + (x - fromX) * gone, fromY + (y - fromY) * way, high);
    }

    /**
     * Returns how far a word has flown, from 0 to 1. It arrives before its player prints the next one and before the
     * end of the run; if the next one is not known yet, the last interval is assumed.
     */
    private double way(PingPongPlayer who, OutputChunk word) {
        if (who == null) {
            return 1;
        }
        TimeSeries said = who.said();
        int number = said.until(word.time());
        long lasts = MAX_FLIGHT_NS;
        if (number < said.size()) {
            lasts = Math.min(lasts, (said.time(number) - word.time()) / 10 * 9);
        } else if (run.isOver()) {
            lasts = Math.min(lasts, run.end() - word.time());
        } else if (number > 1) {
            lasts = Math.min(lasts, (word.time() - said.time(number - 2)) / 10 * 9);
        }
        return time - word.time() >= lasts ? 1 : (double) (time - word.time()) / lasts;
    }

    private void chip(String word, double x, double y, double high) {
        Color color = PingPongBoxes.color(word);
        double round = word.equals(PingPongWords.PING) ? high * 0.9 : high * 0.2;
        g.setColor(color);
        g.fill(new RoundRectangle2D.Double(x, y + high * 0.06, wordWidth - em * 0.08, high * 0.88, round, round));
        g.setFont(font.deriveFont(Font.BOLD));
        g.setColor(TextRelativePainter.color("Classroom.pingpong.onHeader"));
        g.drawString(word, (float) (x + (wordWidth - em * 0.08 - metrics.stringWidth(word)) / 2), (float)
                (y + (high + metrics.getAscent() - metrics.getDescent()) / 2));
    }
}
