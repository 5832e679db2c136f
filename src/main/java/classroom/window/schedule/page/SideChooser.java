package classroom.window.schedule.page;

import classroom.text.Texts;
import java.awt.Component;
import java.util.function.IntFunction;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JList;

/** Chooses one of the page's two sides, by the titles of their programs. Used on the event thread. */
public final class SideChooser extends JComboBox<Integer> {
    private final transient IntFunction<SchedulableProgram> programs;

    /** @param programs gives the program of a side, 0 or 1; null for none */
    public SideChooser(IntFunction<SchedulableProgram> programs) {
        super(new Integer[] {0, 1});
        this.programs = programs;
        updateTexts();
    }

    /** Returns the chosen side: 0 for the left, 1 for the right. */
    public int chosen() {
        return getSelectedIndex();
    }

    /** A new renderer makes the list measure its titles again, in the current language. */
    public void updateTexts() {
        setRenderer(new DefaultListCellRenderer() {
            @Override
            public Component getListCellRendererComponent(
                    JList<?> list, Object value, int index, boolean selected, boolean focused) {
                Object name = value instanceof Integer number ? title(number) : value;
                return super.getListCellRendererComponent(list, name, index, selected, focused);
            }
        });
    }

    private String title(int number) {
        SchedulableProgram program = programs.apply(number);
        String title = program == null ? "–" : program.title();
        return number == 0 ? Texts.text("schedule.left", title) : Texts.text("schedule.right", title);
    }
}
