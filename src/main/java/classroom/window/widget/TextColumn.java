package classroom.window.widget;

import javax.swing.BorderFactory;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import net.miginfocom.swing.MigLayout;

/** Texts one below the other, which are scrolled where they get less height than they need. */
public final class TextColumn extends ScrolledPanel {
    /** @param texts from top to bottom; hidden ones take no space */
    public TextColumn(WrappingLabel... texts) {
        super(new MigLayout("insets 0, fillx, wrap, gap 0 2, hidemode 3", "[grow, fill, 0::]"));
        setOpaque(false);
        for (WrappingLabel each : texts) {
            add(each, "wmin 0");
        }
    }

    /** Returns a scroll pane with the column, which wants the height of its texts. */
    public JScrollPane scrolled() {
        JScrollPane scroll =
                new JScrollPane(
                        this,
                        ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                        ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER) {
                    /** What is around it makes room for a text that has become longer. */
                    @Override
                    public boolean isValidateRoot() {
                        return false;
                    }
                };
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setOpaque(false);
        scroll.getViewport().setOpaque(false);
        return scroll;
    }
}
