package classroom.window;

import classroom.text.Texts;
import classroom.window.dialog.StackTraces;
import java.awt.BorderLayout;
import java.awt.Button;
import java.awt.Dialog;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.Label;
import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/**
 * Reports uncaught exceptions. If the app's file was overwritten while it runs, loading any further class fails; this
 * is reported once, with a plain JDK dialog, since the app's own dialogs may be among these classes. All classes needed
 * for it are loaded by the constructor.
 */
final class FaultHandler implements UncaughtExceptionHandler {
    private final BooleanSupplier changed;
    private final BiConsumer<String, String> dialog;
    private final AtomicBoolean changeTold = new AtomicBoolean();

    /**
     * @param changed whether the app's file was overwritten; called on any thread
     * @param dialog  shows a sentence about another fault, and its details; called on any thread
     */
    FaultHandler(BooleanSupplier changed, BiConsumer<String, String> dialog) {
        this.changed = changed;
        this.dialog = dialog;
        Texts.text("app.changed");
        PlainWindow.load();
    }

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        if (!changed.getAsBoolean()) {
            dialog.accept(Texts.text("app.fault"), StackTraces.all(fault));
        } else if (!changeTold.getAndSet(true)) {
            EventQueue.invokeLater(() -> PlainWindow.show(Texts.text("app.changed")));
        }
    }

    /** A window that needs no other class of the app. */
    static final class PlainWindow {
        private PlainWindow() {}

        /** Does nothing except for loading this class. */
        static void load() {
            new Closing(null);
        }

        /** Shows the window. Called on the event thread. */
        static Dialog show(String sentence) {
            Dialog window = new Dialog((Frame) null, Texts.text("app.name"));
            Button close = new Button(Texts.text("dialog.close"));
            Closing closing = new Closing(window);
            close.addActionListener(closing);
            window.addWindowListener(closing);
            window.add(new Label(sentence), BorderLayout.CENTER);
            window.add(close, BorderLayout.SOUTH);
            window.pack();
            window.setLocationRelativeTo(null);
            window.setVisible(true);
            return window;
        }
    }

    private static final class Closing extends WindowAdapter implements ActionListener {
        private final Dialog window;

        Closing(Dialog window) {
            this.window = window;
        }

        @Override
        public void windowClosing(WindowEvent e) {
            window.dispose();
        }

        @Override
        public void actionPerformed(ActionEvent e) {
            window.dispose();
        }
    }
}
