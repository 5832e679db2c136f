package classroom.window.schedule.orders;

import classroom.run.schedule.ExplorationResult;
import classroom.run.schedule.OutcomeSummary;
import classroom.text.Texts;
import classroom.window.i18n.Localizer;
import classroom.window.schedule.page.OutcomeText;
import classroom.window.schedule.page.SchedulableProgram;
import classroom.window.widget.TextColumn;
import classroom.window.widget.WrappingLabel;
import java.awt.Point;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javax.swing.AbstractAction;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.table.TableColumn;
import net.miginfocom.swing.MigLayout;

/**
 * The outcomes of one side's program: a heading that says how many orders were made, and a table. Used on the event
 * thread.
 */
final class OutcomePanel extends JPanel implements Localizer.Localizable {
    private static final int[] WIDTHS = {190, 70, 70, 220};
    /** The header and two rows, in scaled pixels. */
    private static final int MIN_TABLE_HEIGHT = 66;

    private final JLabel title = new JLabel();
    private final WrappingLabel heading;
    private final WrappingLabel notes;
    private final OutcomeTableModel model = new OutcomeTableModel();
    private final JTable table = new JTable(model) {
        @Override
        public String getToolTipText(MouseEvent at) {
            Point where = at.getPoint();
            int row = rowAtPoint(where);
            int column = columnAtPoint(where);
            return row < 0 || column < 0 ? null : String.valueOf(getValueAt(row, column));
        }
    };
    private transient SchedulableProgram choice;
    private boolean waiting;
    /** Returns the heading in the current language. */
    private transient Supplier<String> news = () -> "";
    /** Returns what else is to be known of the result, in the current language. */
    private transient Supplier<String> remarks = () -> "";

    /**
     * @param side   {@code left} or {@code right}, for the names of components
     * @param chosen called on the event thread with an order to step through
     */
    OutcomePanel(String side, BiConsumer<SchedulableProgram, List<Integer>> chosen) {
        super(new MigLayout(
                "insets 0, fill, wrap, gap 0 2, hidemode 3", "[grow, fill, 0::]", "[][][grow, fill, shrinkprio 200]"));
        setName("orders." + side);
        heading = new WrappingLabel("orders.heading." + side);
        notes = new WrappingLabel("orders.notes." + side);
        table.setName("orders.table." + side);
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.getTableHeader().setReorderingAllowed(false);
        table.setAutoCreateColumnsFromModel(true);
        title.putClientProperty("FlatLaf.styleClass", "h4");
        table.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent click) {
                choose(table.rowAtPoint(click.getPoint()), chosen);
            }
        });
        table.getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
                .put(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), "step through");
        table.getActionMap().put("step through", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent press) {
                choose(table.getSelectedRow(), chosen);
            }
        });
        add(title, "wmin 0");
        // A low panel shows some rows of the table; the texts are scrolled then.
        add(new TextColumn(heading, notes).scrolled(), "wmin 0, hmin 18lp");
        JScrollPane scroll =
                new JScrollPane(Localizer.tip(Localizer.name(table, "schedule.table"), "schedule.table.tip"));
        add(scroll, "wmin 0, hmin " + MIN_TABLE_HEIGHT + "lp");
        columns();
    }

    private void choose(int row, BiConsumer<SchedulableProgram, List<Integer>> chosen) {
        if (row >= 0 && row < model.getRowCount()) {
            chosen.accept(choice, model.outcome(row).choices());
        }
    }

    /** Shows that the search of a program has not begun. */
    void await(SchedulableProgram next) {
        choice = next;
        show(List.of());
        tell(() -> next == null ? Texts.text("workshop.nothing") : Texts.text("schedule.waiting"));
        waiting = next != null;
    }

    /** Shows how far the search is. */
    void progress(long runs, int outcomes) {
        tell(() -> Texts.text("schedule.progress", runs, outcomes));
        waiting = true;
    }

    /** Shows that the program's JVM is being started. */
    void begins() {
        tell(() -> Texts.text("schedule.starting"));
        waiting = true;
    }

    /** Shows what the search found. */
    void found(ExplorationResult found, boolean stopped) {
        show(found.outcomes());
        tell(() -> OutcomeText.heading(found, stopped));
        remarks = () -> OutcomeText.notes(found);
        showNotes();
    }

    /** Shows that there are too many orders. */
    void tooMany(OrderEstimate estimate) {
        tell(estimate::sentence);
    }

    /** Shows why the program can't be searched. The sentence stays in its language when that is changed. */
    void refused(String why) {
        tell(() -> why);
    }

    /** If the search has no result yet, shows that it was skipped. */
    void endWaiting() {
        if (waiting) {
            tell(() -> Texts.text("schedule.skipped"));
        }
    }

    private void showNotes() {
        String all = remarks.get();
        notes.say(all);
        notes.setVisible(!all.isEmpty());
    }

    private void tell(Supplier<String> next) {
        waiting = false;
        remarks = () -> "";
        showNotes();
        news = next;
        heading.say(next.get());
        title.setText(choice == null ? "" : choice.title());
    }

    @Override
    public void updateTexts() {
        boolean still = waiting;
        Supplier<String> kept = remarks;
        tell(news);
        waiting = still;
        remarks = kept;
        showNotes();
        model.fireTableStructureChanged();
        columns();
    }

    private void show(List<OutcomeSummary> outcomes) {
        model.show(choice, outcomes);
        columns();
    }

    private void columns() {
        for (int i = 0; i < WIDTHS.length; i++) {
            TableColumn column = table.getColumnModel().getColumn(i);
            column.setPreferredWidth(WIDTHS[i]);
        }
    }
}
