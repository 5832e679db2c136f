package classroom.window.ask;

import classroom.window.i18n.Localizer;
import classroom.window.widget.NumberField;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** Fields for raised hands where a line is asked for: how many hands were raised for which line. */
final class LineHands extends JPanel {
    private static final int MAX_HANDS = 200;

    private final NumberField line;
    private final NumberField count = new NumberField(0, 0, MAX_HANDS);

    /** Gets what was counted. */
    @FunctionalInterface
    interface LineCount {
        /** Called on the event thread. */
        void counted(int line, int hands);
    }

    /** @param lines the greatest line number */
    LineHands(int lines, LineCount listener) {
        super(new MigLayout("insets 0, gap 6"));
        setName("ask.lines");
        line = new NumberField(1, 1, lines);
        line.setName("ask.lines.line");
        count.setName("ask.lines.count");
        line.leaveEscape();
        count.leaveEscape();
        JLabel lineLabel = Localizer.text(new JLabel(), "ask.lines.line");
        JLabel countLabel = Localizer.text(new JLabel(), "ask.lines.count");
        lineLabel.setLabelFor(line.field());
        countLabel.setLabelFor(count.field());
        JButton enter = Localizer.text(new JButton(), "ask.lines.enter");
        enter.setName("ask.lines.enter");
        enter.addActionListener(click -> listener.counted(line.number(), count.number()));
        add(lineLabel);
        add(line);
        add(countLabel);
        add(count);
        add(enter);
    }
}
