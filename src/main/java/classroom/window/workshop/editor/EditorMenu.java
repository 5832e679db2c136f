package classroom.window.workshop.editor;

import classroom.window.i18n.Localizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.event.PopupMenuEvent;
import javax.swing.event.PopupMenuListener;
import org.fife.ui.rsyntaxtextarea.RSyntaxTextArea;

/** The context menu of an editor. */
final class EditorMenu extends JPopupMenu {
    private final transient Map<JMenuItem, BooleanSupplier> possible = new LinkedHashMap<>();

    EditorMenu(RSyntaxTextArea area, FindBar find, LineBar line) {
        item("workshop.undo", area::undoLastAction, area::canUndo);
        item("workshop.redo", area::redoLastAction, area::canRedo);
        addSeparator();
        item("workshop.cut", area::cut, () -> area.isEditable() && area.getSelectedText() != null);
        item("workshop.copy", area::copy, () -> area.getSelectedText() != null);
        item("workshop.paste", area::paste, area::isEditable);
        item("workshop.all", area::selectAll, () -> true);
        addSeparator();
        item("workshop.find.menu", () -> find.open(false), () -> true);
        item("workshop.replace.menu", () -> find.open(true), area::isEditable);
        item("workshop.line.menu", line::open, () -> true);
        addPopupMenuListener(new PopupMenuListener() {
            @Override
            public void popupMenuWillBecomeVisible(PopupMenuEvent e) {
                possible.forEach((item, condition) -> item.setEnabled(condition.getAsBoolean()));
            }

            @Override
            public void popupMenuWillBecomeInvisible(PopupMenuEvent e) {}

            @Override
            public void popupMenuCanceled(PopupMenuEvent e) {}
        });
    }

    private void item(String key, Runnable work, BooleanSupplier condition) {
        JMenuItem item = Localizer.text(new JMenuItem(), key);
        item.addActionListener(click -> work.run());
        possible.put(item, condition);
        add(item);
    }
}
