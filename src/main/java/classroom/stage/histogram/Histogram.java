package classroom.stage.histogram;

import classroom.stage.bank.AccountColors;
import classroom.stage.paint.RenderQuality;
import classroom.text.Texts;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.AbstractAction;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.ToolTipManager;
import javax.swing.UIManager;

/**
 * A histogram of the final balances of many runs, for one program or two, each relative to its expected balance. It
 * grows with each run. A click on a bar, or Enter or the space bar after the arrow keys have selected one, reports its
 * runs to the listener. Used on the event thread.
 */
public final class Histogram extends JPanel {
    private static final int MIN_BAR_WIDTH = 7;

    private HistogramData balances = new HistogramData("", List.of(), List.of());
    private Chosen chosen = (side, runs) -> {};
    /** The index of the bar selected with the keys, from the left. */
    private int cursor;

    /** A listener for chosen bars. Called on the event thread. */
    public interface Chosen {
        /**
         * Called when the user has chosen a bar.
         *
         * @param side the index of the program, from 0
         * @param runs the numbers of the bar's runs, in the order in which they were added
         */
        void bar(int side, List<Integer> runs);
    }

    /** Creates a histogram without runs. */
    public Histogram() {
        setName("histogram");
        setOpaque(true);
        setFocusable(true);
        ToolTipManager.sharedInstance().registerComponent(this);
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                requestFocusInWindow();
                click(event);
            }
        });
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                repaint();
            }

            @Override
            public void focusLost(FocusEvent event) {
                repaint();
            }
        });
        key("LEFT", () -> move(-1));
        key("RIGHT", () -> move(1));
        key("ENTER", this::choose);
        key("SPACE", this::choose);
    }

    /**
     * Removes all runs and sets the programs.
     *
     * @param what  the name of the counted value, as displayed
     * @param sides one or two programs
     */
    public void begin(String what, List<HistogramData.HistogramSide> sides) {
        show(new HistogramData(what, sides, List.of()));
    }

    /**
     * Adds a run.
     *
     * @param side    the index of the program, from 0
     * @param balance the final balance
     * @param run     the number of the run, which is passed to the listener
     */
    public void add(int side, long balance, int run) {
        show(balances.with(new HistogramData.SeriesResult(side, balance, run)));
    }

    /** Replaces the displayed data. */
    public void show(HistogramData next) {
        balances = next;
        cursor = Math.max(0, Math.min(cursor, bars().bars().size() - 1));
        getAccessibleContext().setAccessibleDescription(description());
        repaint();
    }

    /** Returns the displayed data. */
    public HistogramData balances() {
        return balances;
    }

    /** Sets the listener for chosen bars. */
    public void whenChosen(Chosen listener) {
        chosen = listener;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setFont(UIManager.getFont("defaultFont"));
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(UIScale.scale(520), UIScale.scale(200));
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        HistogramBins.Bar bar = at(event);
        return bar == null ? null : label(bar);
    }

    /** Returns the clickable column of a bar. */
    Rectangle column(HistogramBins.Bar bar) {
        Rectangle area = area();
        double wide = (double) area.width / bars().places();
        int left = area.x + (int) Math.round(bar.place() * wide);
        int right = area.x + (int) Math.round((bar.place() + 1) * wide);
        boolean shared =
                bars().bars().stream().anyMatch(each -> each.place() == bar.place() && each.side() != bar.side());
        if (!shared) {
            return new Rectangle(left, area.y, right - left, area.height);
        }
        int half = (right - left) / 2;
        return new Rectangle(left + (bar.side() == 0 ? 0 : half), area.y, half, area.height);
    }

    HistogramBins bars() {
        return new HistogramBins(balances, area().width / UIScale.scale(MIN_BAR_WIDTH));
    }

    /** Returns the area of the bars, between the names and the axis. */
    Rectangle area() {
        FontMetrics metrics = getFontMetrics(getFont());
        int margin = UIScale.scale(8);
        int top = margin + metrics.getHeight() * 2 + UIScale.scale(6);
        int bottom = margin + metrics.getHeight() + UIScale.scale(6);
        return new Rectangle(
                margin, top, Math.max(1, getWidth() - 2 * margin), Math.max(1, getHeight() - top - bottom));
    }

    private HistogramBins.Bar at(MouseEvent event) {
        return bars().bars().stream()
                .filter(bar -> column(bar).contains(event.getPoint()))
                .findFirst()
                .orElse(null);
    }

    private void click(MouseEvent event) {
        HistogramBins.Bar bar = at(event);
        if (bar != null) {
            cursor = bars().bars().indexOf(bar);
            choose();
            repaint();
        }
    }

    private void move(int by) {
        cursor = Math.max(0, Math.min(cursor + by, bars().bars().size() - 1));
        getAccessibleContext().setAccessibleDescription(description());
        repaint();
    }

    private void choose() {
        List<HistogramBins.Bar> all = bars().bars();
        if (cursor < all.size()) {
            chosen.bar(all.get(cursor).side(), all.get(cursor).runs());
        }
    }

    private void key(String stroke, Runnable action) {
        getInputMap().put(KeyStroke.getKeyStroke(stroke), stroke);
        getActionMap().put(stroke, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        RenderQuality.smooth(g);
        g.setColor(AccountColors.ground());
        RenderQuality.rectangles(g, () -> g.fillRect(0, 0, getWidth(), getHeight()));
        new HistogramPainter(g, this).paint(isFocusOwner() ? cursor : -1);
        g.dispose();
    }

    /**
     * Returns a side's name with the number of its runs and of the correct ones, and its expected value if the axis
     * does not show it.
     */
    String side(int side) {
        HistogramData.HistogramSide of = balances.sides().get(side);
        String runs = balances.isOneDue()
                ? Texts.text("histogram.runs", of.name(), balances.count(side), balances.right(side))
                : Texts.text("histogram.runs.due", of.name(), balances.count(side), balances.right(side), of.due());
        return balances.isAnyDeadlocked()
                ? Texts.text("histogram.runs.deadlocks", runs, balances.deadlocks(side))
                : runs;
    }

    private String label(HistogramBins.Bar bar) {
        String runs = bar.runs().stream().map(String::valueOf).collect(Collectors.joining(", "));
        String name = balances.sides().get(bar.side()).name();
        if (bar.from() == HistogramData.DEADLOCK) {
            return Texts.text("histogram.bar.deadlock", name, runs);
        }
        return bar.from() == bar.to()
                ? Texts.text("histogram.bar", name, bar.from(), runs)
                : Texts.text("histogram.bar.range", name, bar.from(), bar.to(), runs);
    }

    private String description() {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < balances.sides().size(); i++) {
            all.append(side(i)).append(". ");
        }
        List<HistogramBins.Bar> bars = bars().bars();
        return cursor < bars.size() ? all + label(bars.get(cursor)) : all.toString();
    }
}
