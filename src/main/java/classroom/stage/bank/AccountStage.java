package classroom.stage.bank;

import classroom.metrics.bank.LostUpdate;
import classroom.metrics.bank.LostUpdates;
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
import java.util.concurrent.Executor;
import javax.swing.ToolTipManager;
import javax.swing.UIManager;

/**
 * The account: its balance against what was put in, and a cell for each thread that shows which old balance it holds, whether it sleeps or
 * waits for the lock, and whether its money is in or was lost. What was lost to whom is worked out on another thread, so that it may
 * come a moment after the trace.
 */
@SuppressWarnings("serial")
public final class AccountStage extends TraceStage {
    private static final int MARGIN = 8;

    private final AccountAnalyzer bookkeeper;
    private Map<String, Integer> parameters = Map.of();
    private Trace trace;
    private long time;
    private LostUpdate selected;
    private OptionalLong twin = OptionalLong.empty();

    /** An empty stage. */
    public AccountStage() {
        this(null);
    }

    /** @param worker where the account is worked out; null for the usual thread */
    AccountStage(Executor worker) {
        Runnable done = this::repaint;
        bookkeeper = worker == null ? new AccountAnalyzer(done) : new AccountAnalyzer(worker, done);
        setName("account");
        setOpaque(true);
        ToolTipManager.sharedInstance().registerComponent(this);
    }

    /** What the run was started with, by name: {@code threads}, {@code money}, {@code bank}. */
    @Override
    public void parameters(Map<String, Integer> startedWith) {
        parameters = Map.copyOf(startedWith);
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

    /** The first deposit that was lost for good, as far as the trace is known; empty while there is none. */
    public Optional<LostUpdate> firstLost() {
        return account().first();
    }

    /** All that is known of the account. */
    public LostUpdates account() {
        return bookkeeper.account();
    }

    /** Marks the two threads of a lost update, and tells its two reads and two writes; null marks none. */
    public void select(LostUpdate update) {
        selected = update;
        repaint();
    }

    /** What is marked; empty if nothing is. */
    public Optional<LostUpdate> selected() {
        return Optional.ofNullable(selected);
    }

    /** How long the threads of the run took together, in ns; empty before they have all ended, whatever time is shown. */
    @Override
    public OptionalLong took() {
        return AccountSnapshot.took(account().depositors(), parameters.getOrDefault("threads", 0));
    }

    /** How long the twin's threads took, in ns, as its stage tells: what this run's time is held against; empty if not known. */
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
        return number < 0 || number >= moment.cells().size() ? null : AccountText.of(moment.cells().get(number));
    }

    AccountSnapshot moment() {
        return AccountSnapshot.at(trace, account(), parameters, time);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        RenderQuality.exact(g);
        g.setColor(AccountColors.ground());
        g.fillRect(0, 0, getWidth(), getHeight());
        paint(g, moment());
        g.dispose();
    }

    private void paint(Graphics2D g, AccountSnapshot moment) {
        int margin = UIScale.scale(MARGIN);
        int width = getWidth() - 2 * margin;
        new AccountHead(this).paint(g, moment, margin, margin, width);
        AccountGrid grid = grid(moment);
        AccountCells cells = new AccountCells(g, getFont(), moment.deposits());
        for (int i = 0; i < moment.cells().size(); i++) {
            cells.paint(moment.cells().get(i), grid.cell(i));
        }
        int foot = getHeight() - margin - footHeight();
        if (selected != null) {
            paintRings(g, moment, grid);
            new AccountStory(this).paint(g, selected, time, margin, foot, width);
        } else {
            paintFoot(g, moment, margin, foot, width);
        }
    }

    private void paintFoot(Graphics2D g, AccountSnapshot moment, int x, int y, int width) {
        AccountLegend legend = new AccountLegend(this);
        String end = AccountText.end(moment, twin);
        if (!end.isEmpty()) {
            Font bold = getFont().deriveFont(Font.BOLD, getFont().getSize2D() * 1.1f);
            FontMetrics metrics = g.getFontMetrics(bold);
            g.setFont(TextRelativePainter.fitting(g, bold, end, width, 0));
            g.setColor(moment.lost() > 0 ? AccountColors.lost() : AccountColors.ink());
            g.drawString(end, x, y + metrics.getAscent());
        }
        legend.paint(g, moment.guarded(), x, y + footHeight() - legend.height(), width);
    }

    /** A ring around each of the two threads: a whole one for who wrote last, a dashed one for who was overwritten. */
    private void paintRings(Graphics2D g, AccountSnapshot moment, AccountGrid grid) {
        for (int i = 0; i < moment.cells().size(); i++) {
            AccountCell cell = moment.cells().get(i);
            boolean by = cell.depositor() != null && cell.depositor().track() == selected.by().track();
            boolean lost = cell.depositor() != null && cell.depositor().track() == selected.lost().track();
            if (by || lost) {
                Rectangle at = grid.cell(i);
                float wide = UIScale.scale(2.5f);
                g.setColor(AccountColors.ring());
                g.setStroke(by ? new BasicStroke(wide) : new BasicStroke(wide, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1,
                        new float[] {UIScale.scale(4f), UIScale.scale(2.5f)}, 0));
                float out = UIScale.scale(1f);
                g.draw(new RoundRectangle2D.Float(at.x - out, at.y - out, at.width + 2 * out, at.height + 2 * out, wide * 2, wide * 2));
            }
        }
    }

    private AccountGrid grid(AccountSnapshot moment) {
        int margin = UIScale.scale(MARGIN);
        int top = margin + new AccountHead(this).height() + UIScale.scale(8);
        int bottom = getHeight() - margin - footHeight() - UIScale.scale(6);
        return new AccountGrid(new Rectangle(margin, top, Math.max(1, getWidth() - 2 * margin), Math.max(1, bottom - top)),
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
