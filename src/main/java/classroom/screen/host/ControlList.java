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

/** The controls of the panel that the keyboard or the app can use. */
final class ControlList {
    private final PanelRoot root;
    private List<Component> components = List.of();
    private FromPanel.Controls told = new FromPanel.Controls(List.of(), false);

    ControlList(PanelRoot root) {
        this.root = root;
    }

    /** Returns a control by its index in the list that was last sent; null if there is none. */
    Component component(int place) {
        return place < components.size() ? components.get(place) : null;
    }

    /** Returns the list if it differs from the one that was last sent. */
    Optional<FromPanel> changes() {
        List<Component> found = in(root.front());
        List<FromPanel.Control> controls = new ArrayList<>();
        for (Component each : found) {
            Rectangle at = SwingUtilities.convertRectangle(each.getParent(), each.getBounds(), root);
            String label = label(each);
            controls.add(new FromPanel.Control(
                    Translations.source(label), label, each.isEnabled(), at.x, at.y, at.width, at.height));
        }
        components = found;
        FromPanel.Controls now = new FromPanel.Controls(controls, root.front() instanceof MessageBoxQueue.Veil);
        if (now.equals(told)) {
            return Optional.empty();
        }
        told = now;
        return Optional.of(now);
    }

    /** Returns the controls of a container in focus order. */
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
