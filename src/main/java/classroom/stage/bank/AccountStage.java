package classroom.stage.bank;

import classroom.metrics.bank.LostUpdate;
import classroom.metrics.bank.LostUpdates;
import classroom.stage.BackgroundTasks;
import classroom.stage.StageSearch;
import classroom.stage.TraceStage;
import classroom.stage.paint.RenderQuality;
import classroom.stage.paint.TextRelativePainter;
import classroom.text.Texts;
import classroom.trace.Trace;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.awt.geom.RoundRectangle2D;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.swing.ToolTipManager;
import javax.swing.UIManager;

/**
 * The stage of the account: its balance compared with the deposited money, and a cell for each thread that shows which
 * old balance it holds, whether it sleeps or waits for the lock, and whether its money was lost. Lost updates are
 * computed on another thread, so they may appear a moment after the trace. Used on the event thread.
 */
public final class AccountStage extends TraceStage {
    private static final int MARGIN = 8;

    private final AccountAnalyzer bookkeeper;
    private Map<String, Integer> parameters = Map.of();
    private Trace trace;
    private long time;
    private LostUpdate selected;
    private OptionalLong twin = OptionalLong.empty();

    /**
     * Creates an empty stage.
     *
     * @param background computes the lost updates
     */
    public AccountStage(BackgroundTasks background) {
        bookkeeper = new AccountAnalyzer(background, this::repaint);
        setName("account");
        setOpaque(true);
        ToolTipManager.sharedInstance().registerComponent(this);
    }

    /** {@inheritDoc} Used are {@code threads}, {@code money} and {@code bank}. */
    @Override
    public void parameters(Map<String, Integer> startedWith) {
        parameters = Map.copyOf(startedWith);
        getAccessibleContext().setAccessibleDescription(description());
        repaint();
    }

    @Override
    public void show(Trace next, long at) {
        if (next != trace) {
            selected = null;
        }
        trace = next;
        time = at;
        bookkeeper.look(next);
        getAccessibleContext().setAccessibleDescription(description());
        repaint();
    }

    /** Returns the first lost update in the known part of the trace; empty if there is none. */
    public Optional<LostUpdate> firstLost() {
        return account().first();
    }

    /** Returns the lost updates of the known part of the trace. */
    public LostUpdates account() {
        return bookkeeper.account();
    }

    /** Marks the two threads of a lost update and shows their reads and writes; null marks none. */
    public void select(LostUpdate update) {
        selected = update;
        repaint();
    }

    @Override
    public Optional<StageSearch> search() {
        return Optional.of(
                new StageSearch("bank.find", "bank.find.tip", () -> firstLost().map(this::found)));
    }

    private StageSearch.Found found(LostUpdate lost) {
        select(lost);
        return new StageSearch.Found(lost.at(), lost.by().track());
    }

    /** {@inheritDoc} It is empty before all threads have ended, whatever time is shown. */
    @Override
    public OptionalLong took() {
        return AccountSnapshot.took(account().depositors(), parameters.getOrDefault("threads", 0));
    }

    /** {@inheritDoc} This run's duration is compared with it. */
    @Override
    public void twinTook(OptionalLong nanos) {
        if (!twin.equals(nanos)) {
            twin = nanos;
            repaint();
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setFont(UIManager.getFont("defaultFont"));
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(UIScale.scale(520), UIScale.scale(230));
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        AccountSnapshot moment = moment();
        int number = grid(moment).at(event.getPoint());
        return number < 0 || number >= moment.cells().size()
                ? null
                : AccountText.of(moment.cells().get(number));
    }

    AccountSnapshot moment() {
        return AccountSnapshot.at(trace, account(), parameters, time);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        RenderQuality.exact(g);
        g.setColor(AccountColors.ground());
        RenderQuality.rectangles(g, () -> g.fillRect(0, 0, getWidth(), getHeight()));
        paint(g, moment());
        g.dispose();
    }

    private void paint(Graphics2D g, AccountSnapshot moment) {
        int margin = UIScale.scale(MARGIN);
        int width = getWidth() - 2 * margin;
        new AccountHead(this).paint(g, moment, margin, margin, width);
        AccountGrid grid = grid(moment);
        AccountCells cells = new AccountCells(g, getFont(), moment.deposits());
        int foot = getHeight() - margin - footHeight();
        for (int i = 0; i < moment.cells().size() && grid.cell(i).y < foot; i++) {
            cells.paint(moment.cells().get(i), grid.cell(i));
        }
        if (selected != null) {
            paintRings(g, moment, grid);
            new AccountStory(this).paint(g, selected, time, margin, foot, width);
        } else {
            paintFoot(g, moment, margin, foot, width);
        }
    }

    /** Paints the legend, and the sentence above it; in a stage with room for one of them only, that is the sentence. */
    private void paintFoot(Graphics2D g, AccountSnapshot moment, int x, int y, int width) {
        AccountLegend legend = new AccountLegend(this);
        int legendTop = y + footHeight() - legend.height();
        int top = Math.max(y, UIScale.scale(MARGIN) + new AccountHead(this).height());
        String end = AccountText.end(moment, twin);
        if (!end.isEmpty()) {
            Font bold = getFont().deriveFont(Font.BOLD, getFont().getSize2D() * 1.1f);
            FontMetrics metrics = g.getFontMetrics(bold);
            g.setFont(TextRelativePainter.fitting(g, bold, end, width, 0));
            g.setColor(moment.lost() > 0 ? AccountColors.lost() : AccountColors.ink());
            g.drawString(end, x, top + metrics.getAscent());
            if (top + metrics.getAscent() + metrics.getDescent() > legendTop) {
                return;
            }
        }
        legend.paint(g, moment.guarded(), x, legendTop, width);
    }

    /** Paints a solid ring around the thread that wrote last, and a dashed one around the overwritten thread. */
    private void paintRings(Graphics2D g, AccountSnapshot moment, AccountGrid grid) {
        for (int i = 0; i < moment.cells().size(); i++) {
            AccountCell cell = moment.cells().get(i);
            boolean by = cell.depositor() != null
                    && cell.depositor().track() == selected.by().track();
            boolean lost = cell.depositor() != null
                    && cell.depositor().track() == selected.lost().track();
            if (by || lost) {
                Rectangle at = grid.cell(i);
                float wide = UIScale.scale(2.5f);
                g.setColor(AccountColors.ring());
                g.setStroke(
                        by
                                ? new BasicStroke(wide)
                                : new BasicStroke(
                                        wide,
                                        BasicStroke.CAP_BUTT,
                                        BasicStroke.JOIN_BEVEL,
                                        1,
                                        new float[] {UIScale.scale(4f), UIScale.scale(2.5f)},
                                        0));
                float out = UIScale.scale(1f);
                g.draw(new RoundRectangle2D.Float(
                        at.x - out, at.y - out, at.width + 2 * out, at.height + 2 * out, wide * 2, wide * 2));
            }
        }
    }

    private AccountGrid grid(AccountSnapshot moment) {
        int margin = UIScale.scale(MARGIN);
        int top = margin + new AccountHead(this).height() + UIScale.scale(8);
        int bottom = getHeight() - margin - footHeight() - UIScale.scale(6);
        return new AccountGrid(
                new Rectangle(margin, top, Math.max(1, getWidth() - 2 * margin), Math.max(1, bottom - top)),
                Math.max(1, moment.cells().size()));
    }

    private int footHeight() {
        return new AccountStory(this).height();
    }

    private String description() {
        AccountSnapshot moment = moment();
        return Texts.text("account.description", moment.balance(), moment.putIn(), moment.expected(), moment.lost());
    }
}
