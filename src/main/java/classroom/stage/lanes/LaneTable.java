package classroom.stage.lanes;

import classroom.stage.lanes.model.Lane;
import classroom.stage.lanes.model.LaneGroup;
import classroom.stage.lanes.model.LaneModel;
import classroom.stage.lanes.model.LaneSource;
import classroom.text.Texts;
import classroom.trace.ThreadSnapshot;
import classroom.trace.ThreadTrace;
import java.util.List;
import java.util.function.LongSupplier;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;

/**
 * What the lanes show at the displayed time, as a table for screen readers: a row for each thread. It is
 * read only when somebody asks for it. Used on the event thread.
 */
final class LaneTable extends AbstractTableModel {
    private static final int COLUMNS = 6;

    private final transient LaneModel model;
    private final transient LongSupplier time;

    /** @param time the displayed time, in ns since the sides' zeros */
    LaneTable(LaneModel model, LongSupplier time) {
        this.model = model;
        this.time = time;
    }

    /** Returns a table for the accessibility API. */
    static JTable of(LaneModel model, LongSupplier time) {
        return new JTable(new LaneTable(model, time));
    }

    @Override
    public int getRowCount() {
        return model.groups().stream().mapToInt(each -> each.lanes().size()).sum();
    }

    @Override
    public int getColumnCount() {
        return COLUMNS;
    }

    @Override
    public String getColumnName(int column) {
        return switch (column) {
            case 0 -> Texts.text("lanes.table.program");
            case 1 -> Texts.text("lanes.table.process");
            case 2 -> Texts.text("lanes.table.thread");
            case 3 -> Texts.text("lanes.table.state");
            case 4 -> Texts.text("lanes.table.line");
            default -> Texts.text("lanes.table.since");
        };
    }

    @Override
    public Object getValueAt(int row, int column) {
        int before = 0;
        for (LaneGroup group : model.groups()) {
            List<Lane> lanes = group.lanes();
            if (row < before + lanes.size()) {
                return value(group, lanes.get(row - before).track(), column);
            }
            before += lanes.size();
        }
        return "";
    }

    private String value(LaneGroup group, ThreadTrace thread, int column) {
        LaneSource side = model.sides().get(group.side());
        long now = side.zero() + time.getAsLong();
        if (column < 3) {
            return column == 0
                    ? side.title()
                    : column == 1 ? LaneText.process(side, group.process().pid()) : LaneText.name(thread, now);
        }
        ThreadSnapshot moment = side.trace().at(now).thread(thread);
        if (moment == null) {
            return column == 3 ? Texts.text("lanes.unknown") : "";
        }
        if (column == 3) {
            return LaneText.state(moment);
        }
        if (column == 4) {
            return moment.line() == null || moment.line().line() <= 0
                    ? ""
                    : Texts.text(
                            "lanes.line",
                            Integer.toString(moment.line().line()),
                            moment.line().simpleName());
        }
        int span = thread.spanAt(now);
        return span < 0 ? "" : LaneText.time(thread.stateFrom(span) - side.zero(), 1_000);
    }
}
