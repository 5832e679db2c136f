package classroom.window.zone;

import classroom.window.i18n.Localizer;
import classroom.window.theme.Icons;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.Supplier;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JToggleButton;

/** Makes a zone large, and ordinary again; down while the zone is large. */
public final class ZoneButton extends JToggleButton {
    private final transient Supplier<Zone> zone;
    private final transient ZoneListener listener;

    /**
     * @param name     of the component
     * @param zone     gives the zone that it enlarges
     * @param listener called on the event thread when it is pressed
     */
    public ZoneButton(String name, Supplier<Zone> zone, ZoneListener listener) {
        super(Icons.icon("enlarge"));
        this.zone = zone;
        this.listener = listener;
        setName(name);
        style(this);
        Localizer.tip(Localizer.name(this, "zone.enlarge"), "zone.enlarge.tip");
        addActionListener(click -> listener.toggle(zone.get()));
    }

    /** Gives a switch in a zone's head its looks: its icon is seen on either ground. */
    public static void style(AbstractButton button) {
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.putClientProperty("FlatLaf.style", "toolbar.selectedBackground: fade($Component.accentColor,35%); toolbar.margin: 1,1,1,1");
    }

    /** Shows which zone is large; null for none. */
    public void show(Zone large) {
        setSelected(large != null && large == zone.get());
    }

    /** Lets a double click on a zone's head do the same. */
    public void alsoOn(JComponent head) {
        head.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                if (e.getClickCount() == 2) {
                    listener.toggle(zone.get());
                }
            }
        });
    }

    /** Hears which zone is to be large. */
    @FunctionalInterface
    public interface ZoneListener {
        /** Makes the zone large, or all ordinary where it is large; called on the event thread. */
        void toggle(Zone zone);
    }
}
