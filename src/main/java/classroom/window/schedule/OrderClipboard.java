package classroom.window.schedule;

import java.awt.Toolkit;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.IOException;

/** Orders as text on the system's clipboard. Lives on the event thread. */
final class OrderClipboard {
    private static final int MAX_LENGTH = 100_000;
    /** What is no order, for what can't be read. */
    private static final String UNREADABLE = "?";

    private OrderClipboard() {
    }

    /** Puts an order there. */
    static void put(String order) {
        clipboard().setContents(new StringSelection(order), null);
    }

    /** The text that is there; one that is no order where there is none, or it is too long for one. */
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
