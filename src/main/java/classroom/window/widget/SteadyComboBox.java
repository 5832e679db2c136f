package classroom.window.widget;

import java.util.List;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;

/**
 * A combo box whose items change often, while its size depends on a prototype only: other items cause no new layout.
 *
 * @param <E> the type of the items
 */
@SuppressWarnings("serial")
public final class SteadyComboBox<E> extends JComboBox<E> {
    private boolean replacing;

    /** @param prototype the item that determines the size */
    public SteadyComboBox(E prototype) {
        setPrototypeDisplayValue(prototype);
    }

    /**
     * Replaces all items at once: to add thousands of them one by one would notify the listeners each time.
     *
     * @param selected one of the items
     */
    public void replaceItems(List<? extends E> items, E selected) {
        DefaultComboBoxModel<E> next = new DefaultComboBoxModel<>();
        next.addAll(items);
        next.setSelectedItem(selected);
        replacing = true;
        setModel(next);
        replacing = false;
    }

    @Override
    public void revalidate() {
        if (!replacing) {
            super.revalidate();
        }
    }
}
