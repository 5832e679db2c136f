package classroom.window.network;

import classroom.network.broker.MemberState;
import classroom.text.Texts;
import java.util.List;
import javax.swing.table.AbstractTableModel;

/** The members of a class as a table: name and switch can be changed. Lives on the event thread. */
final class MemberTable extends AbstractTableModel {
    private static final int NAME = 0;
    private static final int ADDRESS = 1;
    private static final int STATE = 2;
    private static final int WORKS = 3;

    private final transient Changes changes;
    private transient List<MemberState> members = List.of();

    /** What the teacher changes; called on the event thread. */
    interface Changes {
        /** Gives a member another name. */
        void rename(int number, String name);

        /** Sets whether a member gets tasks. */
        void letWork(int number, boolean may);
    }

    MemberTable(Changes changes) {
        this.changes = changes;
    }

    /** Shows these members, if they differ from those shown. */
    void show(List<MemberState> next) {
        if (!next.equals(members)) {
            boolean sameRows = next.size() == members.size();
            members = next;
            if (sameRows) {
                fireTableRowsUpdated(0, members.size() - 1);
            } else {
                fireTableDataChanged();
            }
        }
    }

    /** Returns the member in a row. */
    MemberState member(int row) {
        return members.get(row);
    }

    @Override
    public int getRowCount() {
        return members.size();
    }

    @Override
    public int getColumnCount() {
        return WORKS + 1;
    }

    @Override
    public String getColumnName(int column) {
        return switch (column) {
            case NAME -> Texts.text("class.member.name");
            case ADDRESS -> Texts.text("class.member.address");
            case STATE -> Texts.text("class.member.state");
            default -> Texts.text("class.member.works");
        };
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return column == WORKS ? Boolean.class : String.class;
    }

    @Override
    public boolean isCellEditable(int row, int column) {
        return column == NAME || column == WORKS;
    }

    @Override
    public Object getValueAt(int row, int column) {
        MemberState member = members.get(row);
        return switch (column) {
            case NAME -> member.name();
            case ADDRESS -> member.address();
            case STATE -> Texts.text(member.connected() ? "class.member.here" : "class.member.gone");
            default -> member.mayWork();
        };
    }

    @Override
    public void setValueAt(Object value, int row, int column) {
        if (row < members.size()) {
            if (column == NAME) {
                changes.rename(members.get(row).number(), value.toString());
            } else if (column == WORKS) {
                changes.letWork(members.get(row).number(), (Boolean) value);
            }
        }
    }
}
