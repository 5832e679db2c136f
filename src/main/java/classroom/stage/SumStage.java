package classroom.stage;

import classroom.figure.SumFigures;
import classroom.text.Texts;
import classroom.trace.Trace;
import classroom.trace.Track;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Toolkit;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import javax.swing.UIManager;

/**
 * Sum: the result and the time it took, large, and below them a bar for each worker with what it did when. The picture is a matter of
 * trace and time alone. Lives on the event thread.
 */
@SuppressWarnings("serial")
public final class SumStage extends TraceStage {
    private static final int WIDE = 520;
    private static final int HIGH = 230;
    private static final float BIG = 2f;

    private transient Trace trace;
    private transient SumRun run;
    private transient Map<String, Integer> parameters = Map.of();
    private transient OptionalLong twin = OptionalLong.empty();
    private long size = -1;
    private long time;

    /** An empty stage. */
    public SumStage() {
        super();
        setOpaque(true);
        setName("stage.sum");
        languageChanged();
    }

    @Override
    public void show(Trace next, long when) {
        long grown = next == null ? -1 : next.size();
        if (next != trace || grown != size || run == null) {
            trace = next;
            size = grown;
            run = SumRun.of(next);
        }
        time = when;
        describe();
        repaint();
    }

    @Override
    public void parameters(Map<String, Integer> startedWith) {
        parameters = Map.copyOf(startedWith);
        if (!SumFigures.isKnown(parameters)) {
            CompletableFuture.runAsync(() -> new SumFigures(false).of("", startedWith))
                    .thenRun(() -> EventQueue.invokeLater(this::languageChanged));
        }
        repaint();
    }

    @Override
    public OptionalLong took() {
        boolean done = run != null && run.done() != Track.NEVER;
        return done ? OptionalLong.of(run.took()) : OptionalLong.empty();
    }

    @Override
    public void twinTook(OptionalLong nanos) {
        if (!nanos.equals(twin)) {
            twin = nanos;
            repaint();
        }
    }

    @Override
    public void languageChanged() {
        getAccessibleContext().setAccessibleName(Texts.text("sum.title"));
        describe();
        repaint();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setFont(UIManager.getFont("defaultFont"));
    }

    @Override
    public Dimension getPreferredSize() {
        return UIScale.scale(new Dimension(WIDE, HIGH));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        Object hints = Toolkit.getDefaultToolkit().getDesktopProperty("awt.font.desktophints");
        if (hints instanceof Map<?, ?> map) {
            g.addRenderingHints(map);
        }
        g.setColor(Pen.color("Classroom.sum.ground"));
        g.fillRect(0, 0, getWidth(), getHeight());
        if (run != null) {
            paint(g, new SumWords(run, time, parameters, twin));
        }
        g.dispose();
    }

    private void paint(Graphics2D g, SumWords words) {
        int margin = UIScale.scale(8);
        int width = getWidth() - 2 * margin;
        FontMetrics small = getFontMetrics(getFont());
        Font large = getFont().deriveFont(Font.BOLD, getFont().getSize2D() * BIG);
        int base = margin / 2 + getFontMetrics(large).getAscent();
        int column = width * 3 / 5;
        Color state = Pen.color(words.isWrong() ? "Classroom.sum.wrong" : "Classroom.sum.ink");
        line(g, words.result(), large, state, margin, base, column - 2 * margin);
        line(g, words.clock(), large, Pen.color("Classroom.sum.ink"), margin + column, base, width - column);
        int captions = base + small.getHeight();
        line(g, words.resultCaption(), getFont(), state, margin, captions, column - 2 * margin);
        line(g, Texts.text("sum.clock.caption"), getFont(), Pen.color("Classroom.sum.faint"), margin + column, captions, width - column);
        int top = captions + small.getDescent() + UIScale.scale(2);
        int legend = getHeight() - margin / 2 - small.getDescent();
        int sentence = legend - small.getHeight();
        new SumBars(this, run, time).paint(g, new Rectangle2D.Double(margin, top, width, sentence - small.getAscent() - top));
        line(g, words.sentence(), getFont(), Pen.color("Classroom.sum.ink"), margin, sentence, width);
        legend(g, margin, legend, width);
    }

    /** A text in a line, in smaller letters where it would not fit. */
    private void line(Graphics2D g, String text, Font font, Color ink, int x, int base, int room) {
        int needs = getFontMetrics(font).stringWidth(text);
        g.setFont(needs > room ? font.deriveFont(font.getSize2D() * Math.max(1, room) / needs) : font);
        g.setColor(ink);
        g.drawString(text, x, base);
    }

    private void legend(Graphics2D g, int x, int base, int width) {
        FontMetrics metrics = getFontMetrics(getFont());
        int box = metrics.getAscent();
        int gap = UIScale.scale(6);
        int needs = 0;
        for (SumPhase each : SumPhase.values()) {
            needs += 2 * box + 3 * gap + metrics.stringWidth(each.text());
        }
        double scale = Math.min(1, (double) width / needs);
        Font font = getFont().deriveFont((float) (getFont().getSize2D() * scale));
        double at = x;
        for (SumPhase each : SumPhase.values()) {
            each.paint(g, new Rectangle2D.Double(at, base - box * scale, 2 * box * scale, box * scale));
            at += (2 * box + gap) * scale;
            g.setFont(font);
            g.setColor(Pen.color("Classroom.sum.faint"));
            g.drawString(each.text(), (float) at, base);
            at += (metrics.stringWidth(each.text()) + 2 * gap) * scale;
        }
    }

    /** Says for those who can't see it what the picture comes to. */
    private void describe() {
        SumWords words = run == null ? null : new SumWords(run, time, parameters, twin);
        getAccessibleContext().setAccessibleDescription(words == null ? ""
                : words.resultCaption() + ": " + words.result() + ". " + words.clock() + ". " + words.sentence());
    }
}
