package classroom.window.playback;

import java.awt.Component;
import javax.swing.JTable;
import javax.swing.table.DefaultTableCellRenderer;

/** Shows texts of programs as they are, and the whole of a text that is cut off in a tooltip. */
final class PlainCellRenderer extends DefaultTableCellRenderer {
    PlainCellRenderer() {
        putClientProperty("html.disable", true);
    }

    @Override
    public Component getTableCellRendererComponent(
            JTable table, Object value, boolean selected, boolean focused, int row, int column) {
        Component cell = super.getTableCellRendererComponent(table, value, selected, focused, row, column);
        int width = table.getColumnModel().getColumn(column).getWidth();
        boolean isCut =
                cell.getPreferredSize().width > width && !value.toString().startsWith("<");
        setToolTipText(isCut ? value.toString() : null);
        return cell;
    }
}
