package classroom.window.workshop.editor;

import classroom.run.edit.CompilerNotice;
import classroom.text.Texts;
import classroom.trace.text.VisibleText;
import classroom.window.i18n.Localizer;
import classroom.window.theme.Icons;
import java.awt.Component;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JList;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;

/** The compiler's messages about a program: errors first, then warnings. A click or Enter goes to the position. */
public final class ProblemList extends JScrollPane {
    private static final int ICON = 13;

    private final DefaultListModel<CompilerNotice> model = new DefaultListModel<>();
    private final JList<CompilerNotice> list = new JList<>(model);
    private List<String> files = List.of();
    private transient Consumer<CompilerNotice> chosen = notice -> {};

    public ProblemList(String side) {
        setViewportView(list);
        setBorder(BorderFactory.createEmptyBorder());
        list.setName("problems." + side);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        Localizer.name(list, "workshop.problems.name");
        list.setCellRenderer(new DefaultListCellRenderer() {
            @Override
            public Component getListCellRendererComponent(
                    JList<?> in, Object value, int index, boolean selected, boolean focused) {
                CompilerNotice notice = (CompilerNotice) value;
                super.getListCellRendererComponent(in, text(notice), index, selected, focused);
                putClientProperty("html.disable", true);
                setIcon(Icons.icon(notice.error() ? "problem-error" : "problem-warning", ICON));
                setToolTipText(VisibleText.line(notice.text()));
                return this;
            }
        });
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                choose();
            }
        });
        list.getInputMap().put(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), "choose");
        list.getActionMap().put("choose", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                choose();
            }
        });
    }

    /** Sets a listener, called with the message that the user has chosen. */
    public void whenChosen(Consumer<CompilerNotice> listener) {
        chosen = listener;
    }

    private void choose() {
        if (list.getSelectedValue() != null) {
            chosen.accept(list.getSelectedValue());
        }
    }

    private String text(CompilerNotice of) {
        String file = of.unit() >= 0 && of.unit() < files.size() ? files.get(of.unit()) : of.file();
        String simple = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        String text = VisibleText.line(of.text().replace("\n", "  "));
        return of.line() < 1 ? text : Texts.text("workshop.problem", simple, String.valueOf(of.line()), text);
    }

    /**
     * Shows other messages.
     *
     * @param names the names of the compiled files
     */
    public void show(List<CompilerNotice> notices, List<String> names) {
        files = List.copyOf(names);
        model.clear();
        List<CompilerNotice> sorted =
                new ArrayList<>(notices.stream().filter(CompilerNotice::error).toList());
        notices.stream().filter(each -> !each.error()).forEach(sorted::add);
        model.addAll(sorted);
        if (!sorted.isEmpty()) {
            list.setSelectedIndex(0);
        }
    }

    public int count() {
        return model.size();
    }

    public JList<CompilerNotice> rows() {
        return list;
    }
}
