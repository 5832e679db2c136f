package classroom.window.side;

import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.run.RunException;
import classroom.text.Texts;
import classroom.window.i18n.Localizer;
import java.awt.Component;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.ButtonGroup;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;

/** The program chooser of a side: a toggle button for each program, or a list if there are too many. */
public final class ProgramChooser extends JPanel implements Localizer.Localizable {
    private static final int MAX_BUTTONS = 2;
    /** The style of a button whose program cannot run: not distinguished by color only. */
    private static final String UNAVAILABLE_STYLE = "foreground: $ToggleButton.disabledText; font: italic +2";

    private final transient Map<Program, JToggleButton> buttons = new HashMap<>();
    private transient Consumer<Program> chosen = program -> {};
    private JComboBox<Program> list;
    private transient Program program;
    private transient Map<Program, RunException> lacks = Map.of();

    /** @param first the initially chosen program */
    public ProgramChooser(Lesson lesson, Program first) {
        super(new MigLayout("insets 0, gap 0, novisualpadding"));
        program = first;
        if (lesson.programs().size() <= MAX_BUTTONS) {
            addButtons(lesson);
        } else {
            addList(lesson);
        }
    }

    /** Sets a listener, called on the event thread with the program that the user has chosen. */
    public void whenChosen(Consumer<Program> listener) {
        chosen = listener;
    }

    /** Sets the chosen program without notifying the listener. */
    public void choose(Program next) {
        program = next;
        if (list == null) {
            buttons.get(next).setSelected(true);
        } else {
            list.setSelectedItem(next);
        }
    }

    public Program program() {
        return program;
    }

    /** Shows why programs cannot run on this machine; they can still be chosen, and running them reports the reason. */
    public void lack(Map<Program, RunException> reasons) {
        lacks = Map.copyOf(reasons);
        buttons.forEach((each, button) ->
                button.putClientProperty("FlatLaf.style", lacks.containsKey(each) ? UNAVAILABLE_STYLE : null));
        updateTexts();
    }

    @Override
    public void updateTexts() {
        buttons.forEach((each, button) -> button.setToolTipText(tip(each)));
        repaint();
    }

    private void addButtons(Lesson lesson) {
        ButtonGroup group = new ButtonGroup();
        for (Program each : lesson.programs()) {
            JToggleButton button = new JToggleButton();
            button.setName("choose." + each.name());
            button.setSelected(each.equals(program));
            button.putClientProperty("FlatLaf.styleClass", "large");
            button.addActionListener(click -> take(each));
            group.add(button);
            buttons.put(each, button);
            button.setToolTipText(Texts.text("twin.choose.tip"));
            add(Localizer.text(button, each.key()), "wmin 0");
        }
    }

    private void addList(Lesson lesson) {
        list = new JComboBox<>(lesson.programs().toArray(new Program[0]));
        list.setName("choose");
        list.setSelectedItem(program);
        list.setMaximumRowCount(lesson.programs().size());
        list.putClientProperty("FlatLaf.styleClass", "large");
        list.setRenderer(new DefaultListCellRenderer() {
            @Override
            public Component getListCellRendererComponent(
                    JList<?> in, Object value, int index, boolean selected, boolean focused) {
                String title = Texts.text(((Program) value).key());
                boolean lack = lacks.containsKey(value);
                super.getListCellRendererComponent(
                        in, !lack ? title : Texts.text("twin.choose.lacks", title), index, selected, focused);
                setEnabled(!lack);
                setToolTipText(tip((Program) value));
                return this;
            }
        });
        list.addActionListener(choice -> take((Program) list.getSelectedItem()));
        add(Localizer.tip(Localizer.name(list, "twin.choose.tip"), "twin.choose.tip"), "wmin 0");
    }

    private String tip(Program of) {
        return lacks.containsKey(of) ? lacks.get(of).getMessage() : Texts.text("twin.choose.tip");
    }

    private void take(Program next) {
        if (!next.equals(program)) {
            program = next;
            chosen.accept(next);
        }
    }
}
