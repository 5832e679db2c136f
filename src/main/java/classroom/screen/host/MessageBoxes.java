package classroom.screen.host;

import java.awt.Component;
import java.awt.EventQueue;
import java.lang.reflect.InvocationTargetException;
import java.util.function.Supplier;
import javax.swing.Icon;
import javax.swing.JOptionPane;
import javax.swing.UIManager;

/**
 * The methods that a woven copy calls in place of {@link JOptionPane}'s: with the same names, parameters and results,
 * but the box opens inside the panel. As there, each call returns when the box was answered. May be called on any
 * thread.
 */
public final class MessageBoxes {
    private static MessageBoxQueue boxes;

    private MessageBoxes() {}

    /** Sets where boxes open. */
    static void show(MessageBoxQueue where) {
        boxes = where;
    }

    /** Same as {@link JOptionPane#showMessageDialog(Component, Object)}. */
    public static void showMessageDialog(Component parent, Object message) {
        ask(
                message,
                usual("OptionPane.messageDialogTitle"),
                JOptionPane.INFORMATION_MESSAGE,
                JOptionPane.DEFAULT_OPTION,
                null);
    }

    /** Same as {@link JOptionPane#showMessageDialog(Component, Object, String, int)}. */
    public static void showMessageDialog(Component parent, Object message, String title, int messageType) {
        showMessageDialog(parent, message, title, messageType, null);
    }

    /** Same as {@link JOptionPane#showMessageDialog(Component, Object, String, int, Icon)}. */
    public static void showMessageDialog(Component parent, Object message, String title, int messageType, Icon icon) {
        ask(message, () -> title, messageType, JOptionPane.DEFAULT_OPTION, icon);
    }

    /** Same as {@link JOptionPane#showConfirmDialog(Component, Object)}. */
    public static int showConfirmDialog(Component parent, Object message) {
        return ask(
                message,
                usual("OptionPane.titleText"),
                JOptionPane.QUESTION_MESSAGE,
                JOptionPane.YES_NO_CANCEL_OPTION,
                null);
    }

    /** Same as {@link JOptionPane#showConfirmDialog(Component, Object, String, int)}. */
    public static int showConfirmDialog(Component parent, Object message, String title, int optionType) {
        return showConfirmDialog(parent, message, title, optionType, JOptionPane.QUESTION_MESSAGE);
    }

    /** Same as {@link JOptionPane#showConfirmDialog(Component, Object, String, int, int)}. */
    public static int showConfirmDialog(
            Component parent, Object message, String title, int optionType, int messageType) {
        return showConfirmDialog(parent, message, title, optionType, messageType, null);
    }

    /** Same as {@link JOptionPane#showConfirmDialog(Component, Object, String, int, int, Icon)}. */
    public static int showConfirmDialog(
            Component parent, Object message, String title, int optionType, int messageType, Icon icon) {
        return ask(message, () -> title, messageType, optionType, icon);
    }

    private static Supplier<String> usual(String key) {
        return () -> UIManager.getString(key, JOptionPane.getDefaultLocale());
    }

    private static int ask(Object message, Supplier<String> title, int messageType, int optionType, Icon icon) {
        if (EventQueue.isDispatchThread()) {
            JOptionPane pane = new JOptionPane(message, messageType, optionType, icon);
            boxes.show(pane, title);
            return pane.getValue() instanceof Integer answer ? answer : JOptionPane.CLOSED_OPTION;
        }
        int[] answer = {JOptionPane.CLOSED_OPTION};
        try {
            EventQueue.invokeAndWait(() -> answer[0] = ask(message, title, messageType, optionType, icon));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
        return answer[0];
    }
}
