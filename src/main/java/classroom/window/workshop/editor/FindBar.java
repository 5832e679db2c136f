package classroom.window.workshop.editor;

import classroom.text.Texts;
import classroom.window.action.KeyStrokes;
import classroom.window.i18n.Localizer;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.fife.ui.rsyntaxtextarea.RSyntaxTextArea;
import org.fife.ui.rtextarea.SearchContext;
import org.fife.ui.rtextarea.SearchEngine;
import org.fife.ui.rtextarea.SearchResult;

/** The find and replace bar of an editor; below its text while it is open. */
final class FindBar extends JPanel {
    private final RSyntaxTextArea area;
    private final JTextField wanted = new JTextField(10);
    private final JTextField replacement = new JTextField(10);
    private final JCheckBox matchCase = new JCheckBox();
    private final JLabel found = new JLabel();
    private final JPanel replacing =
            new JPanel(new MigLayout("insets 0, gap 4, fill, novisualpadding", "[grow, fill][][]"));

    FindBar(RSyntaxTextArea area, String side) {
        super(new MigLayout("insets 3 6 3 6, gap 4, fill, hidemode 3, novisualpadding", "[grow, fill][][][][]", ""));
        this.area = area;
        setName("find." + side);
        setVisible(false);
        wanted.setName("find.text." + side);
        replacement.setName("find.replacement." + side);
        Localizer.name(wanted, "workshop.find");
        Localizer.name(replacement, "workshop.replace.with");
        wanted.putClientProperty("JTextField.placeholderText", Texts.text("workshop.find"));
        replacement.putClientProperty("JTextField.placeholderText", Texts.text("workshop.replace.with"));
        wanted.addActionListener(enter -> find(true));
        replacement.addActionListener(enter -> replace());
        add(wanted, "wmin 40");
        add(button("workshop.find.previous", "previous." + side, () -> find(false)));
        add(button("workshop.find.next", "next." + side, () -> find(true)));
        add(Localizer.text(matchCase, "workshop.find.case"));
        add(button("workshop.close", "close.find." + side, this::close), "wrap");
        replacing.add(replacement, "wmin 40");
        replacing.add(button("workshop.replace", "replace." + side, this::replace));
        replacing.add(button("workshop.replace.all", "replaceAll." + side, this::replaceAll));
        add(replacing, "spanx, growx, wmin 0, wrap");
        add(found, "spanx, wmin 0");
        found.setVisible(false);
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStrokes.plain(KeyEvent.VK_ESCAPE), "close");
        getActionMap().put("close", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                close();
            }
        });
    }

    private static JComponent button(String key, String name, Runnable work) {
        JButton button = Localizer.text(new JButton(), key);
        button.setName(name);
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.addActionListener(click -> work.run());
        return button;
    }

    /**
     * Opens the bar with the selected text.
     *
     * @param replaces whether replacing is shown
     */
    void open(boolean replaces) {
        String selected = area.getSelectedText();
        if (selected != null && selected.indexOf('\n') < 0) {
            wanted.setText(selected);
        }
        replacing.setVisible(replaces && area.isEditable());
        setVisible(true);
        revalidate();
        wanted.requestFocusInWindow();
        wanted.selectAll();
    }

    void close() {
        setVisible(false);
        area.clearMarkAllHighlights();
        area.requestFocusInWindow();
    }

    private SearchContext context(boolean forward) {
        SearchContext context = new SearchContext(wanted.getText(), matchCase.isSelected());
        context.setReplaceWith(replacement.getText());
        context.setSearchForward(forward);
        context.setSearchWrap(true);
        return context;
    }

    private void find(boolean forward) {
        if (!wanted.getText().isEmpty()) {
            showResult(SearchEngine.find(area, context(forward)), false);
        }
    }

    private void replace() {
        if (!wanted.getText().isEmpty() && area.isEditable()) {
            showResult(SearchEngine.replace(area, context(true)), false);
        }
    }

    private void replaceAll() {
        if (!wanted.getText().isEmpty() && area.isEditable()) {
            showResult(SearchEngine.replaceAll(area, context(true)), true);
        }
    }

    private void showResult(SearchResult result, boolean all) {
        String message = all
                ? Texts.text("workshop.replaced", result.getCount())
                : result.wasFound() ? "" : Texts.text("workshop.find.none");
        found.setText(message);
        found.setVisible(!message.isEmpty());
        revalidate();
    }
}
