package classroom.window.zone;

import classroom.window.i18n.Localizer;
import classroom.window.theme.Icons;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.Supplier;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JToggleButton;

/** A button that enlarges a zone, and restores it; selected while the zone is enlarged. */
public final class ZoneButton extends JToggleButton {
    private final transient Supplier<Zone> zone;
    private final transient ZoneListener listener;

    /**
     * @param name     the name of the component
     * @param zone     returns the zone that it enlarges
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

    /** Styles a button in a zone's header, so that its icon is visible on both backgrounds. */
    public static void style(AbstractButton button) {
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.putClientProperty(
                "FlatLaf.style",
                "toolbar.selectedBackground: fade($Component.accentColor,35%); toolbar.margin: 1,1,1,1");
    }

    /** Shows which zone is enlarged; null for none. */
    public void show(Zone large) {
        setSelected(large != null && large == zone.get());
    }

    /** Makes a double click on a zone's header do the same. */
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

    /** Listens to zone buttons. */
    @FunctionalInterface
    public interface ZoneListener {
        /** Enlarges the zone, or restores all zones if it is enlarged; called on the event thread. */
        void toggle(Zone zone);
    }
}
