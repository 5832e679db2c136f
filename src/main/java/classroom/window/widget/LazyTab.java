package classroom.window.widget;

import java.awt.BorderLayout;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JPanel;

/** A tab whose component is made when the tab is shown for the first time. Event thread only. */
public final class LazyTab<C extends JComponent> extends JPanel {
    private final transient Supplier<C> maker;
    private C content;

    /** @param maker makes the component, once */
    public LazyTab(Supplier<C> maker) {
        super(new BorderLayout());
        this.maker = maker;
        super.setVisible(false);
    }

    /** Whether the component has been made. */
    public boolean isMade() {
        return content != null;
    }

    /** Returns the component, which is made now at the latest. */
    public C content() {
        if (content == null) {
            content = maker.get();
            add(content);
            revalidate();
        }
        return content;
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible) {
            content();
        }
        super.setVisible(visible);
    }
}
