package classroom.stage.memory;

import classroom.stage.memory.BoxPlaces.PlacedBox;
import classroom.text.Texts;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;

/** The context menu of the objects: of one box, or of all if none is pointed at. Used on the event thread. */
final class BoxMenu {
    private final MemoryPicture picture;
    private final Runnable changed;

    /** @param changed called on the event thread after the arrangement has changed */
    BoxMenu(MemoryPicture picture, Runnable changed) {
        this.picture = picture;
        this.changed = changed;
    }

    /** Creates the menu, in the current language. */
    JPopupMenu of(Optional<PlacedBox> box) {
        BoxArrangement arrangement = picture.arrangement();
        JPopupMenu menu = new JPopupMenu();
        menu.setName("memory.menu");
        if (box.isPresent()) {
            fill(menu, box.get().key());
        } else if (picture.layout() != null) {
            for (PlacedBox each : picture.layout().boxes()) {
                JMenu of = new JMenu(each.content().title());
                of.putClientProperty("html.disable", true);
                fill(of, each.key());
                menu.add(of);
            }
        }
        if (menu.getSubElements().length > 0) {
            menu.addSeparator();
        }
        ObjectSelection selection = picture.selection();
        int folded = selection == null ? 0 : selection.folded().size();
        if (arrangement.isUnfolded()) {
            add(menu, "fold", Texts.text("memory.fold"), () -> arrangement.unfold(false));
        } else if (folded > 0) {
            add(menu, "unfold", Texts.text("memory.unfold", folded), () -> arrangement.unfold(true));
        }
        JMenuItem show = add(menu, "show", Texts.text("memory.hidden.show"), arrangement::showHidden);
        show.setEnabled(selection != null && selection.hidden() > 0);
        JMenuItem reset = add(menu, "reset", Texts.text("memory.reset"), arrangement::reset);
        reset.setEnabled(arrangement.isChanged());
        return menu;
    }

    private void fill(JComponent menu, BoxKey key) {
        BoxArrangement arrangement = picture.arrangement();
        if (arrangement.isPinned(key)) {
            add(menu, "unpin", Texts.text("memory.unpin"), () -> arrangement.pin(key, false));
        } else {
            add(menu, "pin", Texts.text("memory.pin"), () -> arrangement.pin(key, true));
        }
        add(menu, "hide", Texts.text("memory.hide"), () -> arrangement.hide(key));
        if (arrangement.moved(key) != null) {
            add(menu, "back", Texts.text("memory.back"), () -> arrangement.putBack(key));
        }
    }

    private JMenuItem add(JComponent menu, String name, String text, Runnable action) {
        JMenuItem item = new JMenuItem(text);
        item.setName("memory.menu." + name);
        item.addActionListener(event -> {
            action.run();
            changed.run();
        });
        menu.add(item);
        return item;
    }
}
