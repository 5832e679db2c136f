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
 * Tells of faults of the app. When its file was overwritten while it runs, each class that is needed for the first time is such a fault:
 * that is told once, by a plain window of the JDK, since the app's own dialogs may be among those classes. All that it needs of the
 * file is loaded when this is made.
 */
final class FaultHandler implements UncaughtExceptionHandler {
    private final BooleanSupplier changed;
    private final BiConsumer<String, String> dialog;
    private final AtomicBoolean changeTold = new AtomicBoolean();

    /**
     * A handler.
     *
     * @param changed whether the app's file was overwritten; asked on any thread
     * @param dialog  gets a sentence about another fault, and its details; called on any thread
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

    /** A window that needs nothing of the app's file but this class. */
    static final class PlainWindow {
        private PlainWindow() {
        }

        /** Does nothing, but this class is loaded then. */
        static void load() {
            new Closing(null);
        }

        /** On the event thread. */
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

    /** Closes a window. */
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
