package classroom.window.schedule.orders;

import classroom.run.schedule.ExplorationResult;
import classroom.text.Texts;
import classroom.window.AppContext;
import classroom.window.i18n.Localizer;
import classroom.window.schedule.page.FewerButton;
import classroom.window.schedule.page.SchedulableProgram;
import classroom.window.schedule.page.SchedulePage;
import classroom.window.theme.Icons;
import classroom.window.widget.WrappingLabel;
import java.awt.CardLayout;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;

/**
 * The tab that explores the programs of both sides and shows their outcomes side by side. Used on the event thread.
 */
public final class OrdersPane extends JPanel implements OrderSearch.Listener, Localizer.Localizable {
    private static final String TABLES = "tables";
    private static final String WORDS = "words";

    private final transient AppContext context;
    private final transient SchedulePage page;
    private final transient BiConsumer<SchedulableProgram, ExplorationResult> searched;
    private final SearchChoice which = new SearchChoice();
    private final JButton begin =
            Localizer.tip(Localizer.text(new JButton(Icons.icon("run")), "schedule.begin"), "schedule.begin.tip");
    private final JButton stop = Localizer.text(new JButton(Icons.icon("stop")), "schedule.stop");
    private final JButton anyway =
            Localizer.tip(Localizer.text(new JButton(), "schedule.anyway"), "schedule.anyway.tip");
    private final FewerButton smaller = new FewerButton("orders.smaller");
    private final JToggleButton explain = Localizer.text(new JToggleButton(), "schedule.explain");
    private final JProgressBar progress = new JProgressBar();
    private final CardLayout cards = new CardLayout();
    private final JPanel cardPanel = new JPanel(cards);
    private final WrappingLabel words = new WrappingLabel("orders.words");
    private final WrappingLabel note = new WrappingLabel("orders.note");
    private final List<OutcomePanel> sides;
    /** The programs that are searched; null for a side without one. */
    private transient List<SchedulableProgram> programs = List.of();

    private transient OrderSearch search;

    /**
     * @param chosen   called with a program and an order to step through
     * @param searched called with a program and the result of its search
     */
    public OrdersPane(
            AppContext context,
            SchedulePage page,
            BiConsumer<SchedulableProgram, List<Integer>> chosen,
            BiConsumer<SchedulableProgram, ExplorationResult> searched) {
        super(new MigLayout("insets 6, fill, gap 6 4, hidemode 3", "[grow, fill, 0::]", "[][grow, fill, 0::][]"));
        this.context = context;
        this.page = page;
        this.searched = searched;
        setName("orders");
        sides = List.of(new OutcomePanel("left", chosen), new OutcomePanel("right", chosen));
        begin.setName("orders.begin");
        stop.setName("orders.stop");
        anyway.setName("orders.anyway");
        explain.setName("orders.explain");
        progress.setName("orders.progress");
        progress.setVisible(false);
        begin.addActionListener(click -> begin(false));
        anyway.addActionListener(click -> begin(true));
        stop.addActionListener(click -> stop());
        smaller.addActionListener(click -> page.fewer().ifPresent(fewer -> page.use(fewer.values())));
        explain.addActionListener(click -> cards.show(cardPanel, explain.isSelected() ? WORDS : TABLES));
        explain.setSelected(true);
        anyway.setVisible(false);
        JPanel tools = new JPanel(new MigLayout("insets 0, fillx, gap 6, novisualpadding, hidemode 3"));
        tools.add(begin);
        tools.add(stop);
        tools.add(which, "wmin 0");
        tools.add(smaller, "wmin 0");
        tools.add(anyway, "wmin 0");
        tools.add(progress, "wmin 0, wmax 160");
        tools.add(explain, "wmin 0, pushx, alignx right");
        add(tools, "growx, wmin 0, wrap");
        JPanel both = new JPanel(new MigLayout(
                "insets 0, fill, gap 12 0", "[grow, fill, 0:50%:][grow, fill, 0:50%:]", "[grow, fill, 0::]"));
        sides.forEach(each -> both.add(each, "wmin 0, hmin 0"));
        JScrollPane scroll = new JScrollPane(
                words, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        cardPanel.add(scroll, WORDS);
        cardPanel.add(both, TABLES);
        add(cardPanel, "push, grow, wmin 0, hmin 0, wrap");
        add(note, "growx, wmin 0");
        setRunning(false);
        updateTexts();
    }

    /** Called when another program or value was chosen on the page. */
    public void pageChanged() {
        showSmaller();
    }

    /** Ends the search, if there is one. */
    public void leave() {
        if (search != null) {
            search.abandon();
            search = null;
            sides.forEach(OutcomePanel::endWaiting);
            setRunning(false);
        }
    }

    private void begin(boolean even) {
        leave();
        explain.setSelected(false);
        cards.show(cardPanel, TABLES);
        programs = Arrays.asList(page.program(0), page.program(1));
        for (int i = 0; i < sides.size(); i++) {
            sides.get(i).await(programs.get(i));
        }
        anyway.setVisible(false);
        setRunning(true);
        search = new OrderSearch(context, which.settings(), even, this);
        search.start(programs);
    }

    private void stop() {
        if (search != null) {
            search.stop();
            stop.setEnabled(false);
        }
    }

    @Override
    public void begins(int program) {
        sides.get(program).begins();
    }

    @Override
    public void progress(int program, long runs, int outcomes) {
        sides.get(program).progress(runs, outcomes);
    }

    @Override
    public void tooMany(int program, OrderEstimate estimate) {
        sides.get(program).tooMany(estimate);
        anyway.setVisible(true);
        showSmaller();
    }

    @Override
    public void found(int program, ExplorationResult found, boolean stopped) {
        sides.get(program).found(found, stopped);
        searched.accept(programs.get(program), found);
    }

    @Override
    public void refused(int program, String why) {
        sides.get(program).refused(why);
    }

    @Override
    public void over() {
        search = null;
        sides.forEach(OutcomePanel::endWaiting);
        setRunning(false);
    }

    /** Tells whether a search is in progress. */
    public boolean isRunning() {
        return search != null;
    }

    private void setRunning(boolean now) {
        begin.setEnabled(!now);
        which.setEnabled(!now);
        stop.setEnabled(now);
        progress.setIndeterminate(now);
        progress.setVisible(now);
        showSmaller();
    }

    private void showSmaller() {
        smaller.offer(page.fewer());
        smaller.setEnabled(search == null);
    }

    @Override
    public void updateTexts() {
        words.say(Texts.text("schedule.words"));
        words.setCaretPosition(0);
        note.say(Texts.text("schedule.note"));
        showSmaller();
    }
}
