package classroom.window;

import classroom.lesson.Lesson;
import classroom.lesson.Program;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.ButtonGroup;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;

/** The mode switch of a side: one button a program, of which one is down. */
@SuppressWarnings("serial")
final class Chooser extends JPanel {
    private final transient Map<Program, JToggleButton> buttons = new HashMap<>();
    private transient Program program;

    /**
     * @param first  which program it is at first
     * @param chosen called with the other program when the reader has chosen it
     */
    Chooser(Lesson lesson, Program first, Consumer<Program> chosen) {
        super(new MigLayout("insets 0, gap 0, novisualpadding"));
        program = first;
        ButtonGroup group = new ButtonGroup();
        for (Program each : lesson.programs()) {
            JToggleButton button = new JToggleButton();
            button.setName("choose." + each.name());
            button.setSelected(each.equals(first));
            button.putClientProperty("FlatLaf.styleClass", "large");
            button.addActionListener(click -> {
                if (!each.equals(program)) {
                    program = each;
                    chosen.accept(each);
                }
            });
            group.add(button);
            buttons.put(each, button);
            add(Say.tip(Say.text(button, each.id().replace('/', '.')), "twin.choose.tip"), "wmin 0");
        }
    }

    /** Shows another program as chosen; nobody is told. */
    void choose(Program next) {
        program = next;
        buttons.get(next).setSelected(true);
    }

    Program program() {
        return program;
    }
}
