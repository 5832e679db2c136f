package classroom.window;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.text.Texts;
import classroom.window.action.UnfocusedShortcuts;
import classroom.window.lesson.LessonPage;
import classroom.window.settings.WindowBounds;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JRootPane;

/**
 * The window: a tab a lesson, the menus, and a place for notes. At first there is only what the first page shows; its
 * controller brings
 * the rest when that is painted. Event thread only.
 */
public final class MainFrame extends JFrame {
    private static final Dimension MIN_SIZE = new Dimension(1024, 700);

    private final transient AppContext classroom;
    private final MainMenu menu = new MainMenu();
    private final LessonTabs tabs = new LessonTabs();
    private final NoteArea notes = new NoteArea();
    private transient MainController controller;

    MainFrame(AppContext classroom) {
        this.classroom = classroom;
        setName("classroom");
        setDefaultCloseOperation(DO_NOTHING_ON_CLOSE);
        setMinimumSize(MIN_SIZE);
        setJMenuBar(menu);
        for (Lesson each : Catalog.lessons()) {
            tabs.addPage(new LessonPage(each));
        }
        tabs.addPage(new LessonPage(Lesson.WORKSHOP));
        tabs.updateTitles();
        add(tabs);
        add(notes, BorderLayout.NORTH);
        setTitle(Texts.text("app.name"));
        UnfocusedShortcuts.in(this);
        addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent e) {
                controller().leave();
            }
        });
    }

    /**
     * Shows the window with its menus, tabs and question; the rest follows when these are painted.
     *
     * @param runs    the files of saved runs to open then, one after the other
     * @param painted called when these are on the display
     */
    void open(List<String> runs, Runnable painted) {
        WindowBounds.restore(this, classroom.settings());
        tabs.showPage(classroom.settings().lesson());
        page().showQuestion();
        ((PaintedRootPane) getRootPane()).whenPainted(() -> {
            painted.run();
            EventQueue.invokeLater(() -> {
                controller().fill();
                runs.forEach(controller()::open);
                OpenedFiles.listen(controller()::open);
            });
        });
        addNotify();
        validate();
        tabs.scrollIfCramped();
        setVisible(true);
    }

    @Override
    protected JRootPane createRootPane() {
        return new PaintedRootPane();
    }

    /** What the user can do in the window. */
    public MainController controller() {
        if (controller == null) {
            controller = new MainController(this, classroom);
        }
        return controller;
    }

    /** The page on show. */
    public LessonPage page() {
        return tabs.page();
    }

    /** Shows a note across the top, in the place of the one before; none for null. */
    public void note(JComponent next) {
        notes.replace(next);
    }

    /** Shows a note across the top, below the others. */
    void addNote(JComponent note) {
        notes.append(note);
    }

    MainMenu menu() {
        return menu;
    }

    LessonTabs tabs() {
        return tabs;
    }

    /** Puts titles and tooltips on window and tabs, in the current language. */
    void updateTexts() {
        tabs.updateTitles();
        tabs.updateTips();
        setTitle(Texts.text("app.name"));
        getAccessibleContext().setAccessibleName(getTitle());
    }
}
