package classroom.window.schedule;

import java.awt.Toolkit;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.IOException;

/** Orders as text on the system's clipboard. Used on the event thread. */
final class OrderClipboard {
    private static final int MAX_LENGTH = 100_000;
    /** A text that is no order. */
    private static final String UNREADABLE = "?";

    private OrderClipboard() {}

    /** Copies an order there. */
    static void put(String order) {
        clipboard().setContents(new StringSelection(order), null);
    }

    /** Returns the text that is there. If there is none, or it is too long, returns a text that is no order. */
    static String get() {
        try {
            Object text = clipboard().getData(DataFlavor.stringFlavor);
            return text instanceof String order && order.length() <= MAX_LENGTH ? order : UNREADABLE;
        } catch (UnsupportedFlavorException | IOException | IllegalStateException e) {
            return UNREADABLE;
        }
    }

    private static Clipboard clipboard() {
        return Toolkit.getDefaultToolkit().getSystemClipboard();
    }
}
