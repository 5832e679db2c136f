package classroom.window.network;

import classroom.window.AppContext;
import classroom.window.action.ActionMenuItem;
import classroom.window.action.AppAction;
import classroom.window.i18n.Localizer;
import java.awt.Frame;
import javax.swing.JMenu;

/** The menu of the network. Its dialogs are made when they are asked for first. Lives on the event thread. */
public final class NetworkMenu extends JMenu {
    private OpenClassDialog open;
    private JoinClassDialog join;

    /** Creates an empty menu. */
    public NetworkMenu() {
        Localizer.text(this, "menu.network");
        setName("menu.network");
    }

    /** Puts the actions in. */
    public void fill(Frame owner, AppContext classroom) {
        add(new ActionMenuItem(new AppAction("act.class.open", "act.class.open.tip", null, null, () -> {
            open = open == null ? new OpenClassDialog(owner, classroom) : open;
            open.open();
        })));
        add(new ActionMenuItem(new AppAction("act.class.join", "act.class.join.tip", null, null, () -> {
            join = join == null ? new JoinClassDialog(owner, classroom) : join;
            join.open();
        })));
    }
}
