package classroom.window.side;

import classroom.window.zone.Zone;
import javax.swing.JComponent;

/** The tabs with text below the stage of a side. Called on the event thread. */
public interface SideTexts {
    /** The tabs themselves; always the same. */
    JComponent component();

    /** The height at which enough lines are seen, in pixels. */
    int need();

    /** The height of the tabs and a few lines, in pixels. */
    int least();

    /** Shows the tab of a large zone; null for none. */
    void enlarge(Zone zone);
}
