package classroom.window.workshop;

import classroom.text.Texts;
import classroom.trace.text.VisibleText;
import classroom.window.i18n.Localizer;
import classroom.window.theme.Icons;
import classroom.window.workshop.editor.EditorPane;
import classroom.window.workshop.editor.ProblemList;
import classroom.window.workshop.program.EditedProgram;
import classroom.window.zone.ZoneButton;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** The components that a side of the workshop is created from: editor, tabs, and the first components of its header. */
final class SideParts {
    final EditorPane editor;
    final ProblemList problems;
    final EditorTabs tabs;
    final JButton file = new JButton();
    final JPanel head = new JPanel(new MigLayout("insets 0, gap 6, novisualpadding, hidemode 3", "[][grow][]"));
    private final JLabel name = new JLabel();
    private final JComboBox<String> mains = new JComboBox<>();
    private Consumer<String> mainChosen = main -> {};
    private boolean filling;

    SideParts(String side, ZoneButton.ZoneListener zones) {
        editor = new EditorPane(side);
        problems = new ProblemList(side);
        tabs = new EditorTabs(side, editor, problems, zones);
        file.setName("file." + side);
        Localizer.tip(Localizer.text(file, "workshop.file"), "workshop.file.tip");
        name.setName("name." + side);
        name.putClientProperty("html.disable", true);
        name.putClientProperty("FlatLaf.styleClass", "large");
        mains.setName("mains." + side);
        mains.putClientProperty("html.disable", true);
        Localizer.tip(Localizer.name(mains, "workshop.main"), "workshop.main");
        mains.setVisible(false);
        mains.addActionListener(choice -> {
            if (!filling && mains.getSelectedIndex() > 0) {
                mainChosen.accept((String) mains.getSelectedItem());
            }
        });
        head.add(file);
        head.add(name, "wmin 20, wmax 160");
        head.add(mains, "wmin 60, wmax 150");
    }

    /** Sets a listener, called with the class that the user has chosen to start. */
    void whenMainChosen(Consumer<String> listener) {
        mainChosen = listener;
    }

    /** Shows the classes that can be started, if there are several. */
    void offer(List<String> names, String chosen) {
        filling = true;
        mains.removeAllItems();
        mains.addItem(Texts.text("workshop.main.choose"));
        names.forEach(mains::addItem);
        mains.setSelectedIndex(names.indexOf(chosen) + 1);
        mains.setVisible(names.size() > 1);
        filling = false;
        head.revalidate();
    }

    /** Shows the program's name, and whether it has unsaved changes. */
    void showProgram(EditedProgram program) {
        String plain = program.isEmpty() ? "" : VisibleText.line(program.name());
        String said = program.isChanged() && !program.isEmpty() ? plain + " ●" : plain;
        if (!said.equals(name.getText())) {
            name.setText(said);
            head.revalidate();
        }
        String place = program.place() == null
                ? Texts.text("workshop.unsaved.tip")
                : VisibleText.line(program.place().toString());
        name.setToolTipText(
                program.isChanged() && program.place() != null ? Texts.text("workshop.changed.tip", place) : place);
    }

    /** Returns a button with an icon for the header, by its icon, its name and its text keys. */
    static JButton tool(String icon, String name, String nameKey, String tipKey, Runnable work) {
        JButton button = new JButton(Icons.icon(icon));
        button.setName(name);
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.addActionListener(click -> work.run());
        return Localizer.tip(Localizer.name(button, nameKey), tipKey);
    }
}
