package classroom.window.schedule.orders;

import classroom.run.schedule.OrderText;
import classroom.run.schedule.OutcomeSummary;
import classroom.text.Texts;
import classroom.window.schedule.page.OutcomeText;
import classroom.window.schedule.page.SchedulableProgram;
import java.util.List;
import javax.swing.table.AbstractTableModel;

/** A table with a row for each outcome of a program. Used on the event thread. */
final class OutcomeTableModel extends AbstractTableModel {
    static final int OUTCOME = 0;
    static final int COUNT = 1;
    static final int VERDICT = 2;
    static final int ORDER = 3;
    private static final int COLUMNS = 4;

    private transient SchedulableProgram choice;
    private transient List<OutcomeSummary> rows = List.of();

    /** Shows outcomes of a program. The columns are created anew, since their titles may change. */
    void show(SchedulableProgram next, List<OutcomeSummary> outcomes) {
        choice = next;
        rows = List.copyOf(outcomes);
        fireTableStructureChanged();
    }

    /** Returns the outcome of a row. */
    OutcomeSummary outcome(int row) {
        return rows.get(row);
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public int getColumnCount() {
        return COLUMNS;
    }

    @Override
    public String getColumnName(int column) {
        return switch (column) {
            case OUTCOME -> Texts.text("schedule.column.outcome");
            case COUNT -> Texts.text(isCounted() ? "schedule.column.orders" : "schedule.column.runs");
            case VERDICT -> Texts.text("schedule.column.verdict");
            default -> Texts.text("schedule.column.simplest");
        };
    }

    @Override
    public Object getValueAt(int row, int column) {
        OutcomeSummary each = rows.get(row);
        return switch (column) {
            case OUTCOME -> OutcomeText.of(each);
            case COUNT -> String.format(Texts.language().locale(), "%,d", isCounted() ? each.orders() : each.runs());
            case VERDICT -> OutcomeText.of(choice.verdict(each));
            default -> OrderText.of(each.choices());
        };
    }

    /** Tells whether the number of orders of all rows is known; else the numbers of runs are shown. */
    private boolean isCounted() {
        return rows.stream().allMatch(each -> each.orders() >= 0);
    }
}
