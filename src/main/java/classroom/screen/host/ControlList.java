package classroom.screen.host;

import classroom.observe.Translations;
import classroom.screen.wire.FromPanel;
import java.awt.Component;
import java.awt.Container;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractButton;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/** The controls of the panel that a keyboard or the app can reach. */
final class ControlList {
    private final PanelRoot root;
    private List<Component> components = List.of();
    private FromPanel.Controls told = new FromPanel.Controls(List.of(), false);

    ControlList(PanelRoot root) {
        this.root = root;
    }

    /** The control at a place of the list that was told last; none if there is no such place. */
    Component component(int place) {
        return place < components.size() ? components.get(place) : null;
    }

    /** The list, where it isn't as it was told last. */
    Optional<FromPanel> changes() {
        List<Component> found = in(root.front());
        List<FromPanel.Control> controls = new ArrayList<>();
        for (Component each : found) {
            Rectangle at = SwingUtilities.convertRectangle(each.getParent(), each.getBounds(), root);
            String label = label(each);
            controls.add(new FromPanel.Control(Translations.source(label), label, each.isEnabled(), at.x, at.y, at.width, at.height));
        }
        components = found;
        FromPanel.Controls now = new FromPanel.Controls(controls, root.front() instanceof MessageBoxQueue.Veil);
        if (now.equals(told)) {
            return Optional.empty();
        }
        told = now;
        return Optional.of(now);
    }

    /** The controls in a container, in the order of the keyboard. */
    static List<Component> in(Container container) {
        List<Component> found = new ArrayList<>();
        collect(container, found);
        return found;
    }

    private static void collect(Container container, List<Component> found) {
        for (Component each : container.getComponents()) {
            if (!each.isVisible()) {
                continue;
            }
            if ((each instanceof AbstractButton || each instanceof JTextComponent) && each.isFocusable()) {
                found.add(each);
            } else if (each instanceof Container inner) {
                collect(inner, found);
            }
        }
    }

    private static String label(Component component) {
        if (component instanceof AbstractButton button && button.getText() != null) {
            return button.getText();
        }
        AccessibleContext accessible = component.getAccessibleContext();
        String name = accessible == null ? null : accessible.getAccessibleName();
        return name == null ? "" : name;
    }
}
