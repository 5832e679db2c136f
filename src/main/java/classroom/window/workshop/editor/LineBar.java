package classroom.window.workshop.editor;

import classroom.window.action.KeyStrokes;
import classroom.window.i18n.Localizer;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.function.IntConsumer;
import javax.swing.AbstractAction;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;

/** A bar that asks for a line number to go to; below the text of an editor while it is open. */
final class LineBar extends JPanel {
    private final JTextField number = new JTextField(6);
    private final transient Runnable closed;

    /**
     * @param go     called with the line number, from 1
     * @param closed called when the bar is closed
     */
    LineBar(String side, IntConsumer go, Runnable closed) {
        super(new MigLayout("insets 3 6 3 6, gap 6, novisualpadding"));
        this.closed = closed;
        setName("line." + side);
        setVisible(false);
        number.setName("line.number." + side);
        Localizer.name(number, "workshop.line");
        add(Localizer.text(new JLabel(), "workshop.line"));
        add(number);
        number.addActionListener(enter -> {
            if (number.getText().strip().matches("\\d{1,7}")) {
                go.accept(Integer.parseInt(number.getText().strip()));
                close();
            }
        });
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStrokes.plain(KeyEvent.VK_ESCAPE), "close");
        getActionMap().put("close", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                close();
            }
        });
    }

    void open() {
        setVisible(true);
        revalidate();
        number.requestFocusInWindow();
        number.selectAll();
    }

    private void close() {
        setVisible(false);
        closed.run();
    }
}
