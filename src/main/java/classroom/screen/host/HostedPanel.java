package classroom.screen.host;

import classroom.observe.Translations;
import classroom.screen.wire.FromPanel;
import classroom.screen.wire.ToPanel;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/**
 * The program's panel with everything that a window would provide: size, painting, mouse, keys, message boxes. Used
 * only on the event thread of the program's JVM; while that thread is blocked, all of this is blocked.
 */
final class HostedPanel {
    private final Consumer<FromPanel> app;
    private final PanelRoot root;
    private final FramePainter picture;
    private final MessageBoxQueue boxes;
    private final Keyboard keyboard = new Keyboard();
    private final Pointer pointer;
    private final ControlList controls;

    /**
     * @param look  the initial look
     * @param panel creates the program's panel, after the look is set
     * @param app   receives messages for the app; called on the event thread
     */
    HostedPanel(ToPanel.Look look, Supplier<JComponent> panel, Consumer<FromPanel> app) {
        this.app = app;
        Looks.apply(look);
        root = new PanelRoot(panel.get());
        picture = new FramePainter(root);
        boxes = new MessageBoxQueue(root, keyboard);
        MessageBoxes.show(boxes);
        pointer = new Pointer(root, keyboard);
        controls = new ControlList(root);
        picture.resize(look.width(), look.height(), look.scale());
        beat();
        new Timer(FromPanel.BEAT_MS, tick -> beat()).start();
    }

    /** Handles a message of the app; called from the event queue. */
    void take(ToPanel message) {
        if (message instanceof ToPanel.Look look) {
            look(look);
        } else if (message instanceof ToPanel.Focus focus) {
            boxes.whenReached(focus, () -> focus(focus.control()));
        } else if (message instanceof ToPanel.Mouse mouse) {
            boxes.whenReached(mouse, () -> {
                app.accept(new FromPanel.Taken(mouse.number(), System.nanoTime()));
                pointer.deliver(mouse);
            });
        } else if (message instanceof ToPanel.KeyPress key) {
            boxes.whenReached(key, () -> {
                app.accept(new FromPanel.Taken(key.number(), System.nanoTime()));
                keyboard.deliver(key);
            });
        }
    }

    private void focus(int control) {
        controls.changes().ifPresent(app);
        keyboard.focus(control < 0 ? null : controls.component(control));
    }

    private void look(ToPanel.Look look) {
        Map<String, String> sources = TextTranslator.sources(root);
        Looks.apply(look);
        TextTranslator.tree(root, word -> Translations.say(sources.getOrDefault(word, word)));
        SwingUtilities.updateComponentTreeUI(root);
        picture.resize(look.width(), look.height(), look.scale());
        beat();
    }

    private void beat() {
        app.accept(new FromPanel.Beat(System.nanoTime()));
        boolean more = picture.isDirty();
        root.turnHand();
        picture.paintChanges().ifPresent(app);
        if (more) {
            // Every change of a control requests painting or layout.
            controls.changes().ifPresent(app);
        }
    }
}
