package classroom.stage.sum;

import classroom.metrics.sum.SumMetrics;
import classroom.stage.BackgroundTasks;
import classroom.stage.PaintedStage;
import classroom.stage.paint.TextRelativePainter;
import classroom.text.Texts;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The stage of the lesson Sum: the result and the measured time in large letters, and below a bar for each worker with
 * its phases. The picture depends only on trace and time. Used on the event thread.
 */
public final class SumStage extends PaintedStage<SumRun> {
    private static final float BIG = 2f;

    private final transient BackgroundTasks background;
    private transient Map<String, Integer> parameters = Map.of();
    private transient OptionalLong twin = OptionalLong.empty();

    /**
     * Creates an empty stage.
     *
     * @param background computes the expected result, which may take time
     */
    public SumStage(BackgroundTasks background) {
        super("stage.sum", "Classroom.sum.ground");
        this.background = background;
        languageChanged();
    }

    @Override
    protected SumRun read(Trace from) {
        return SumRun.of(from);
    }

    @Override
    public void parameters(Map<String, Integer> startedWith) {
        parameters = Map.copyOf(startedWith);
        if (!SumMetrics.isKnown(parameters)) {
            background.run(() -> new SumMetrics().of("", startedWith), () -> {}, due -> changed());
        }
        changed();
    }

    @Override
    public String role(long pid) {
        List<SumRow> rows = run() == null ? List.of() : run().rows();
        return rows.stream()
                .filter(each -> each.who() == SumRow.Who.PROCESS && each.pid() == pid)
                .map(each -> Integer.toString(each.number()))
                .findFirst()
                .orElse("");
    }

    @Override
    public OptionalLong took() {
        boolean done = run() != null && run().done() != ThreadTrace.NEVER;
        return done ? OptionalLong.of(run().took()) : OptionalLong.empty();
    }

    @Override
    public void twinTook(OptionalLong nanos) {
        if (!nanos.equals(twin)) {
            twin = nanos;
            changed();
        }
    }

    @Override
    public void languageChanged() {
        getAccessibleContext().setAccessibleName(Texts.text("sum.title"));
        super.languageChanged();
    }

    @Override
    protected String description(SumRun of, long at) {
        SumText words = new SumText(of, at, parameters, twin);
        return words.resultCaption() + ": " + words.result() + ". " + words.clock() + ". " + words.sentence();
    }

    @Override
    protected void paint(Graphics2D g, SumRun of, long at) {
        SumText words = new SumText(of, at, parameters, twin);
        int margin = UIScale.scale(8);
        int width = getWidth() - 2 * margin;
        FontMetrics small = getFontMetrics(getFont());
        Font large = getFont().deriveFont(Font.BOLD, getFont().getSize2D() * BIG);
        int base = margin / 2 + getFontMetrics(large).getAscent();
        int column = width * 3 / 5;
        Color state = TextRelativePainter.color(words.isWrong() ? "Classroom.sum.wrong" : "Classroom.sum.ink");
        line(g, words.result(), large, state, margin, base, column - 2 * margin);
        line(
                g,
                words.clock(),
                large,
                TextRelativePainter.color("Classroom.sum.ink"),
                margin + column,
                base,
                width - column);
        int captions = base + small.getHeight();
        line(g, words.resultCaption(), getFont(), state, margin, captions, column - 2 * margin);
        line(
                g,
                Texts.text("sum.clock.caption"),
                getFont(),
                TextRelativePainter.color("Classroom.sum.faint"),
                margin + column,
                captions,
                width - column);
        int top = captions + small.getDescent() + UIScale.scale(2);
        int legend = getHeight() - margin / 2 - small.getDescent();
        int sentence = legend - small.getHeight();
        new SumBars(this, of, at)
                .paint(g, new Rectangle2D.Double(margin, top, width, sentence - small.getAscent() - top));
        line(g, words.sentence(), getFont(), TextRelativePainter.color("Classroom.sum.ink"), margin, sentence, width);
        legend(g, margin, legend, width);
    }

    /** Writes a text in a line, in smaller letters if it does not fit. */
    private static void line(Graphics2D g, String text, Font font, Color ink, int x, int base, int room) {
        g.setFont(TextRelativePainter.fitting(g, font, text, Math.max(1, room), 0));
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
            g.setColor(TextRelativePainter.color("Classroom.sum.faint"));
            g.drawString(each.text(), (float) at, base);
            at += (metrics.stringWidth(each.text()) + 2 * gap) * scale;
        }
    }
}
