package classroom.window.playback;

import classroom.stage.lanes.Lanes;
import classroom.text.Texts;
import classroom.window.action.KeyStrokes;
import classroom.window.i18n.Localizer;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Window;
import java.awt.event.KeyEvent;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.Timer;
import javax.swing.table.AbstractTableModel;

/**
 * What the lanes show at the displayed time, as a table: a row for each thread. It stays beside the window and follows
 * the time. Event thread only.
 */
public final class LaneTableDialog extends JDialog {
    private static final Dimension SIZE = new Dimension(960, 340);
    /** The least time between two refreshes, in ms. */
    private static final int REFRESH_MS = 200;
    /** The shares of the columns' widths. */
    private static final int[] WIDTHS = {140, 120, 160, 230, 140, 150};

    private final transient Lanes lanes;
    private final transient AbstractTableModel model;
    private final JTable table;
    private final Timer refresh = new Timer(REFRESH_MS, due -> refresh());
    private int rows;

    /** @param lanes whose threads and time are shown */
    public LaneTableDialog(Window owner, Lanes lanes) {
        super(owner, ModalityType.MODELESS);
        this.lanes = lanes;
        model = lanes.table();
        table = new JTable(model);
        setName("lanes.table");
        table.setName("lanes.table.rows");
        table.setFillsViewportHeight(true);
        // Names come from programs: they are never markup.
        table.setDefaultRenderer(Object.class, new PlainCellRenderer());
        Localizer.name(table, "lanes.name");
        JPanel contents = new Contents();
        contents.add(new JScrollPane(table));
        add(contents);
        refresh.setRepeats(false);
        lanes.addPropertyChangeListener(Lanes.MOMENT, changed -> changed());
        getRootPane()
                .registerKeyboardAction(
                        key -> setVisible(false),
                        KeyStrokes.plain(KeyEvent.VK_ESCAPE),
                        JComponent.WHEN_IN_FOCUSED_WINDOW);
        widths();
        setSize(UIScale.scale(SIZE));
        setLocationRelativeTo(owner);
    }

    /** Shows the table in the current language. */
    public void open() {
        Localizer.again(getContentPane());
        refresh();
        setVisible(true);
    }

    /** Refreshes soon, once for all changes until then; nothing happens while the table is hidden or nothing changes. */
    private void changed() {
        if (isVisible() && !refresh.isRunning()) {
            refresh.start();
        }
    }

    private void refresh() {
        int now = model.getRowCount();
        if (now != rows) {
            rows = now;
            model.fireTableDataChanged();
        } else if (now > 0) {
            model.fireTableRowsUpdated(0, now - 1);
        }
        String title = Texts.text("lanes.table.title", lanes.moment());
        if (!title.equals(getTitle())) {
            setTitle(title);
        }
    }

    private void widths() {
        for (int i = 0; i < WIDTHS.length; i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(UIScale.scale(WIDTHS[i]));
        }
    }

    @Override
    public void dispose() {
        refresh.stop();
        super.dispose();
    }

    /** The contents, whose texts follow the language. */
    private final class Contents extends JPanel implements Localizer.Localizable {
        Contents() {
            super(new BorderLayout());
        }

        @Override
        public void updateTexts() {
            model.fireTableStructureChanged();
            widths();
            refresh();
        }
    }
}
