package classroom.window.side;

import classroom.window.zone.Zone;
import javax.swing.JComponent;

/** The text tabs below the stage of a side. Used on the event thread. */
public interface SideTexts {
    /** Returns the tabs; always the same component. */
    JComponent component();

    /** Returns the height at which enough lines are visible, in pixels. */
    int need();

    /** Returns the minimum height with a few lines, in pixels. */
    int minHeight();

    /** Selects the tab of an enlarged zone; null for none. */
    void enlarge(Zone zone);
}
