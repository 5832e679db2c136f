package classroom.window.widget;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.HierarchyBoundsAdapter;
import java.awt.event.HierarchyEvent;
import javax.accessibility.AccessibleContext;
import javax.swing.JComponent;
import javax.swing.JToolTip;
import javax.swing.Popup;
import javax.swing.PopupFactory;
import javax.swing.Timer;
import javax.swing.UIManager;

/**
 * A sentence about a field, below it and in its accessible description, until it is hidden or some seconds have passed.
 * Used on the event thread.
 */
final class FieldNote {
    private static final int SHOWN_MS = 8000;
    private static final int GAP = 2;

    private final JComponent field;
    private final AccessibleContext described;
    private final Timer timer = new Timer(SHOWN_MS, tick -> hide());
    private Popup popup;
    private String sentence = "";
    private boolean shown;

    /**
     * Creates a note that is not visible.
     *
     * @param field     outlined while the note is visible
     * @param described gets the sentence as its description meanwhile
     */
    FieldNote(JComponent field, AccessibleContext described) {
        this.field = field;
        this.described = described;
        timer.setRepeats(false);
        field.addHierarchyListener(change -> {
            if ((change.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && popup != null) {
                hide();
            }
        });
        field.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentMoved(ComponentEvent e) {
                follow();
            }
        });
        field.addHierarchyBoundsListener(new HierarchyBoundsAdapter() {
            @Override
            public void ancestorMoved(HierarchyEvent e) {
                follow();
            }
        });
    }

    /** Whether the note is visible. */
    boolean isShown() {
        return shown;
    }

    /** Shows a sentence. If the field is not on screen, it is only described and outlined, until the note is hidden. */
    void show(String text) {
        hide();
        shown = true;
        field.putClientProperty(FlatClientProperties.OUTLINE, FlatClientProperties.OUTLINE_WARNING);
        described.setAccessibleDescription(text);
        if (field.isShowing()) {
            popUp(text);
            timer.restart();
        }
    }

    private void popUp(String text) {
        sentence = text;
        JToolTip tip = field.createToolTip();
        tip.setName("field.note");
        tip.setBackground(UIManager.getColor("Classroom.note.ground"));
        tip.setForeground(UIManager.getColor("Label.foreground"));
        // The text contains what the user typed, which must not be interpreted as HTML.
        tip.putClientProperty("html.disable", true);
        tip.setTipText(text);
        Point place = place(tip.getPreferredSize().height);
        popup = PopupFactory.getSharedInstance().getPopup(field, tip, place.x, place.y);
        popup.show();
    }

    /** Moves the note with the field. */
    private void follow() {
        if (popup != null && field.isShowing()) {
            popup.hide();
            popUp(sentence);
        }
    }

    /** Hides the note; does nothing if it is not visible. */
    void hide() {
        timer.stop();
        if (popup != null) {
            popup.hide();
            popup = null;
        }
        if (shown) {
            shown = false;
            field.putClientProperty(FlatClientProperties.OUTLINE, null);
            described.setAccessibleDescription(null);
        }
    }

    /** Returns the position below the field, or above it if there is no space. */
    private Point place(int height) {
        Point place = field.getLocationOnScreen();
        Rectangle screen = field.getGraphicsConfiguration().getBounds();
        int gap = UIScale.scale(GAP);
        int below = place.y + field.getHeight() + gap;
        boolean room = below + height <= screen.y + screen.height;
        return new Point(place.x, room ? below : place.y - gap - height);
    }
}
