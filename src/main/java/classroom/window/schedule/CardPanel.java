package classroom.window.schedule;

import classroom.run.schedule.SteppedState;
import classroom.run.schedule.SteppedState.ThreadPosition;
import classroom.text.Texts;
import classroom.trace.format.Site;
import classroom.trace.format.SiteTable;
import classroom.window.widget.ScrolledPanel;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.GridLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/** A card for each held thread, in as many columns as fit. Used on the event thread. */
final class CardPanel extends ScrolledPanel {
    private static final int CARD_WIDTH = 210;
    private static final int GAP = 6;

    private final String prefix;
    private final transient IntConsumer step;
    private final transient IntConsumer access;
    private final transient IntConsumer until;
    private final List<ThreadCard> cards = new ArrayList<>();
    private final GridLayout grid = new GridLayout(0, 1, GAP, GAP);

    /**
     * @param prefix begins the names of the components
     * @param step   called with the number of a thread that is to make a step
     * @param access called with the number of a thread that is to make only the next step of its line
     * @param until  called with the number of a thread that is to go on until it is blocked
     */
    CardPanel(String prefix, IntConsumer step, IntConsumer access, IntConsumer until) {
        super(null);
        this.prefix = prefix;
        this.step = step;
        this.access = access;
        this.until = until;
        setLayout(grid);
        setName(prefix + "cards");
    }

    /** Removes all cards. */
    void clear() {
        cards.clear();
        removeAll();
        revalidate();
        repaint();
    }

    /**
     * Shows the positions of threads.
     *
     * @param lines whether a step is a whole line, so that a line can be opened into its steps
     */
    void show(SteppedState now, SiteTable sites, Predicate<Site> shown, boolean lines) {
        while (cards.size() > now.threads().size()) {
            remove(cards.remove(cards.size() - 1));
        }
        for (ThreadPosition each : now.threads()) {
            if (each.number() >= cards.size()) {
                ThreadCard card = new ThreadCard(prefix, cards.size(), step, access, until);
                cards.add(card);
                // Main comes last: the choice is mostly among the others.
                add(card, cards.size() == 1 ? -1 : getComponentCount() - 1);
            }
            int line = StepText.line(each, sites, shown);
            String where = line > 0 && !each.ended() ? Texts.text("schedule.line", line) : "";
            cards.get(each.number()).show(each, StepText.of(each, sites), where, lines);
        }
        revalidate();
        repaint();
    }

    @Override
    public void doLayout() {
        grid.setColumns(columns());
        super.doLayout();
    }

    @Override
    public Dimension getPreferredSize() {
        grid.setColumns(columns());
        return super.getPreferredSize();
    }

    private int columns() {
        int fit = Math.max(1, getWidth() / UIScale.scale(CARD_WIDTH));
        return Math.max(1, Math.min(fit, cards.size()));
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return getParent() != null && getParent().getHeight() > getPreferredSize().height;
    }
}
