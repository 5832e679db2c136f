package classroom.window.notes;

import classroom.lesson.Lesson;
import classroom.notes.NotesPage;
import classroom.text.Texts;
import classroom.window.AppContext;
import classroom.window.action.KeyStrokes;
import classroom.window.i18n.Localizer;
import classroom.window.theme.Icons;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Frame;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JEditorPane;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;

/**
 * The notes of the lesson on show. It opens on another screen than the app's window, where there is one. Event thread
 * only.
 */
public final class NotesWindow extends JFrame {
    private static final Dimension SIZE = new Dimension(620, 760);

    private final NotesText text = new NotesText();
    private final transient SheetActions sheets;
    private final transient Frame app;
    private transient Lesson lesson;

    /** @param app the app's window */
    public NotesWindow(Frame app, AppContext context) {
        this.app = app;
        sheets = new SheetActions(this, context);
        setName("notes");
        setDefaultCloseOperation(HIDE_ON_CLOSE);
        JPanel bar = new JPanel(new MigLayout("insets 6 8 6 8, gap 6"));
        bar.add(button("notes.print", "notes.print.tip", () -> sheets.print(lesson)));
        bar.add(button("notes.save", "notes.save.tip", () -> sheets.save(lesson)));
        JScrollPane scroll =
                new JScrollPane(text, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        add(bar, BorderLayout.NORTH);
        add(scroll);
        getRootPane()
                .registerKeyboardAction(
                        key -> setVisible(false),
                        KeyStrokes.plain(KeyEvent.VK_ESCAPE),
                        JComponent.WHEN_IN_FOCUSED_WINDOW);
    }

    private static JButton button(String key, String tipKey, Runnable work) {
        JButton button = Localizer.tip(Localizer.text(new JButton(), key), tipKey);
        button.setName(key);
        button.addActionListener(click -> work.run());
        return button;
    }

    /** Shows the window with the notes of a lesson. */
    public void open(Lesson next) {
        if (!isVisible()) {
            setBounds(place());
            setIconImages(Icons.window());
        }
        turn(next);
        setVisible(true);
        toFront();
    }

    /** Shows the notes of another lesson; nothing changes if that has none. */
    public void turn(Lesson next) {
        if (!NotesPage.teacher(next, Texts.language()).isEmpty()) {
            lesson = next;
            text.updateTexts();
        }
    }

    /** Returns a place on another screen than the app's, else at the right of the app's screen. */
    private Rectangle place() {
        GraphicsDevice own = app.getGraphicsConfiguration().getDevice();
        GraphicsConfiguration there = app.getGraphicsConfiguration();
        for (GraphicsDevice each :
                GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices()) {
            if (!each.equals(own)) {
                there = each.getDefaultConfiguration();
            }
        }
        return place(there.getBounds(), !there.getDevice().equals(own));
    }

    /**
     * Returns a place on a screen, in pixels.
     *
     * @param alone whether nothing else of the app is there
     */
    static Rectangle place(Rectangle screen, boolean alone) {
        Dimension size = UIScale.scale(SIZE);
        int width = Math.min(size.width, screen.width);
        int height = Math.min(size.height, screen.height);
        int left = alone ? (screen.width - width) / 2 : screen.width - width;
        return new Rectangle(screen.x + left, screen.y + (screen.height - height) / 2, width, height);
    }

    /** The notes as text that can be selected and is read by screen readers. */
    private final class NotesText extends JEditorPane implements Localizer.Localizable {
        NotesText() {
            setName("notes.text");
            setContentType("text/html");
            setEditable(false);
            putClientProperty(HONOR_DISPLAY_PROPERTIES, true);
        }

        @Override
        public void updateTexts() {
            if (lesson != null) {
                setText(NotesPage.teacher(lesson, Texts.language()));
                setCaretPosition(0);
                getAccessibleContext().setAccessibleName(Texts.text("notes.title"));
                setTitle(Texts.text("notes.title"));
            }
        }
    }
}
